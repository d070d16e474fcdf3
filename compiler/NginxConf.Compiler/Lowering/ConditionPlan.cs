using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>The condition of an <c>if</c>; negated by <c>!</c>.</summary>
internal abstract record ConditionPlan(bool IsNegated);

/// <summary>Neither empty nor <c>0</c>.</summary>
internal sealed record TruthPlan(ValuePlan Value) : ConditionPlan(false);

internal sealed record EqualityPlan(bool IsNegated, ValuePlan Value, ValuePlan Text) : ConditionPlan(IsNegated);

internal sealed record MatchPlan(bool IsNegated, ValuePlan Value, PatternPlan Pattern) : ConditionPlan(IsNegated);

internal sealed record FilePlan(bool IsNegated, FileTest Test, ValuePlan Path) : ConditionPlan(IsNegated);
