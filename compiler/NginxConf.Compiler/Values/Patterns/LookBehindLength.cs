namespace NginxConf.Compiler.Values.Patterns;

/// <summary>
/// Tells whether each branch of a lookbehind matches a fixed number of bytes. Others are refused by PCRE before 10.43,
/// and where later releases take them .NET would try lengths in another order.
/// </summary>
internal static class LookBehindLength
{
    public static bool IsFixed(PatternNode body) =>
        body is AlternationNode alternation ? alternation.Branches.All(b => Of(b) is not null) : Of(body) is not null;

    /// <summary>The length of every match; null when it varies.</summary>
    private static int? Of(PatternNode node) => node switch
    {
        SetNode => 1,
        AnchorNode => 0,
        SequenceNode sequence => sequence.Items.Aggregate((int?)0, (sum, item) => sum + Of(item)),
        AlternationNode alternation => Common(alternation.Branches.Select(Of)),
        GroupNode { Kind: GroupKind.Plain or GroupKind.Capture or GroupKind.Atomic } group => Of(group.Body),
        GroupNode => 0,
        RepeatNode repeat when repeat.Minimum == repeat.Maximum => Of(repeat.Body) * repeat.Minimum,
        _ => null,
    };

    private static int? Common(IEnumerable<int?> lengths)
    {
        var distinct = lengths.Distinct().ToArray();
        return distinct.Length == 1 ? distinct[0] : null;
    }
}
