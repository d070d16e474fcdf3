using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>What can happen in a script, found before its code is written.</summary>
internal static class ScriptFlow
{
    /// <summary>A file is looked at.</summary>
    /// <param name="steps">The script.</param>
    /// <param name="logs">No pattern is left out, because its result is logged.</param>
    public static bool Waits(IEnumerable<ScriptPlan> steps, bool logs) =>
        Reached(steps, logs).OfType<IfPlan>().Any(branch => branch.Condition is FilePlan || Waits(branch.Body, logs));

    /// <summary>The pattern matches every path and has no groups, and the target asks for nothing of the match.</summary>
    public static bool IsAlways(RewritePlan rewrite) =>
        !rewrite.Target.UsesCaptures && rewrite.Pattern.Pattern is { GroupCount: 0, Shape: { } shape } && Patterns.IsAlways(shape);

    private static IEnumerable<ScriptPlan> Reached(IEnumerable<ScriptPlan> steps, bool logs)
    {
        foreach (var step in steps)
        {
            yield return step;
            if (IsFinal(step, logs))
            {
                yield break;
            }
        }
    }

    private static bool IsFinal(ScriptPlan step, bool logs) =>
        step is ReturnPlan or BreakPlan
        || (!logs && step is RewritePlan { Flag: not RewriteFlag.None } rewrite && IsAlways(rewrite));
}
