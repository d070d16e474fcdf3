using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>allow</c> or <c>deny</c>; rules of both directives are checked in the order written.</summary>
/// <param name="IsAllow">allow, else deny.</param>
/// <param name="Kind">What the rule compares.</param>
/// <param name="Network">The bytes of the network address, 4 or 16; empty unless <see cref="AccessRuleKind.Network"/>.</param>
/// <param name="PrefixLength">Bits of the network that count.</param>
public sealed record AccessRuleModel(bool IsAllow, AccessRuleKind Kind, EquatableArray<byte> Network, int PrefixLength)
    : DirectiveDetail;
