using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The replacement of a <c>rewrite</c>: what stands before and behind its first literal <c>?</c>.</summary>
internal static class RewriteTarget
{
    /// <returns>No query where the replacement has no <c>?</c>.</returns>
    public static (ValuePlan Path, ValuePlan? Query) Split(ValuePlan target)
    {
        for (var i = 0; i < target.Parts.Count; i++)
        {
            if (target.Parts[i] is TextPart text && text.Text.IndexOf('?') is >= 0 and var mark)
            {
                var before = target.Parts.Take(i).Append(new TextPart(text.Text.Substring(0, mark)));
                var behind = target.Parts.Skip(i + 1).Prepend(new TextPart(text.Text.Substring(mark + 1)));
                return (ValuePlan.Of(before), ValuePlan.Of(behind));
            }
        }

        return (target, null);
    }
}
