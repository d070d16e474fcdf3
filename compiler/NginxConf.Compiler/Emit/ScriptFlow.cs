using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>What can happen in a script, found before its code is written.</summary>
internal static class ScriptFlow
{
    /// <summary>A file is looked at.</summary>
    public static bool Waits(IEnumerable<ScriptPlan> steps) =>
        Reached(steps).OfType<IfPlan>().Any(branch => branch.Condition is FilePlan || Waits(branch.Body));

    /// <summary>Some <c>rewrite</c> without flag: the location is searched for again at the end.</summary>
    public static bool ChangesUri(IEnumerable<ScriptPlan> steps) => Reached(steps).Any(step =>
        step is RewritePlan { Flag: RewriteFlag.None } || (step is IfPlan branch && ChangesUri(branch.Body)));

    /// <summary>The end of the script cannot be reached.</summary>
    public static bool Ends(IEnumerable<ScriptPlan> steps) => steps.Any(IsFinal);

    /// <summary>Part number <paramref name="part"/> stands behind the <c>?</c> of a target.</summary>
    public static bool IsInQuery(ValuePlan target, int part) =>
        target.Parts.Take(part).OfType<TextPart>().Any(text => text.Text.IndexOf('?') >= 0);

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
        || (step is RewritePlan { Flag: not RewriteFlag.None } rewrite && Patterns.IsAlways(rewrite.Pattern.Pattern));
}
