using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>One directive of the rewrite module; <paramref name="Directive"/> is its text.</summary>
internal abstract record ScriptPlan(string Directive);

/// <summary><c>set</c>; <paramref name="Member"/> null: <c>$args</c>, which is the request's own query.</summary>
internal sealed record SetPlan(string Directive, string? Member, string Variable, ValuePlan Value) : ScriptPlan(Directive);

/// <summary><c>rewrite</c>; the target comes without the final <c>?</c> that drops the old arguments.</summary>
internal sealed record RewritePlan(string Directive, PatternPlan Pattern, ValuePlan Target, RewriteFlag Flag, bool KeepArguments)
    : ScriptPlan(Directive);

/// <summary><c>return</c>; <paramref name="Value"/> null: the status alone.</summary>
internal sealed record ReturnPlan(string Directive, int Code, ValuePlan? Value) : ScriptPlan(Directive)
{
    /// <summary>The text sees the code of its own directive.</summary>
    public bool ShowsStatus { get; init; }
}

/// <summary><c>break</c></summary>
internal sealed record BreakPlan(string Directive) : ScriptPlan(Directive);

/// <summary><c>if</c>; <paramref name="Location"/> is the class of its pseudo-location, null in a server.</summary>
internal sealed record IfPlan(string Directive, ConditionPlan Condition, EquatableArray<ScriptPlan> Body, string? Location)
    : ScriptPlan(Directive);
