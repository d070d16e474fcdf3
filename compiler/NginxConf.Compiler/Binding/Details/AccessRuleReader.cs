using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>allow</c> and <c>deny</c>.</summary>
internal static class AccessRuleReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var isAllow = directive.Name == "allow";
        var text = directive.Words[0];
        switch (text)
        {
            case "all":
                return new AccessRuleModel(isAllow, AccessRuleKind.All, default, 0);
            case "unix:":
                return new AccessRuleModel(isAllow, AccessRuleKind.Unix, default, 0);
        }

        if (Network.Parse(text) is not { } network)
        {
            context.Invalid(directive, 0, $"invalid parameter \"{text}\"");
            return null;
        }

        if (network.HasHostBits)
        {
            context.Suspicious(directive, 0, $"low address bits of {text} are meaningless");
        }

        return new AccessRuleModel(isAllow, AccessRuleKind.Network, network.Bytes, network.PrefixLength);
    }
}
