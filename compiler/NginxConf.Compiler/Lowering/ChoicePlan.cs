namespace NginxConf.Compiler.Lowering;

/// <summary>A setting whose value variables decide at each request, such as <c>limit_rate $rate</c>.</summary>
/// <param name="Name">The directive.</param>
/// <param name="Value">Its argument.</param>
/// <param name="Directive">As written.</param>
internal sealed record ChoicePlan(string Name, ValuePlan Value, string Directive);
