using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>The arguments of an <c>if</c>.</summary>
internal sealed record ConditionHead(ConditionModel Condition) : DirectiveDetail;
