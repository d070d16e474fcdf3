using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>What can happen in a script, found before its code is written.</summary>
internal static class ScriptFlow
{
    /// <summary>A file is looked at.</summary>
    public static bool Waits(IEnumerable<ScriptPlan> steps) =>
        Reached(steps).OfType<IfPlan>().Any(branch => branch.Condition is FilePlan || Waits(branch.Body));

    /// <summary>The pattern matches every path and has no groups, and the target asks for nothing of the match.</summary>
    public static bool IsAlways(RewritePlan rewrite) =>
        !rewrite.Target.UsesCaptures && rewrite.Pattern.Pattern is { GroupCount: 0, Shape: { } shape } && Patterns.IsAlways(shape);

    private static IEnumerable<ScriptPlan> Reached(IEnumerable<ScriptPlan> steps)
    {
        foreach (var step in steps)
        {
            yield return step;
            if (IsFinal(step))
            {
                yield break;
            }
        }
    }

    private static bool IsFinal(ScriptPlan step) =>
        step is ReturnPlan or BreakPlan
        || (step is RewritePlan { Flag: not RewriteFlag.None } rewrite && IsAlways(rewrite));
}
