namespace NginxConf.Compiler.Values.Patterns;

/// <summary>Refuses what .NET takes, but does not match in all cases as PCRE does (found by comparing the two).</summary>
internal static class PatternChecks
{
    public static void Refuse(PatternNode node, bool inLookBehind = false)
    {
        if (node is RepeatNode repeat)
        {
            RefuseRepeat(repeat, inLookBehind);
        }

        if (node is GroupNode { Kind: GroupKind.Atomic } atomic && MayBeEmpty(atomic.Body))
        {
            // PCRE's optimiser does not see what follows such a group, and misses matches.
            throw PatternException.Unsupported("an atomic group that may be empty");
        }

        inLookBehind |= node is GroupNode { Kind: GroupKind.LookBehind or GroupKind.NegativeLookBehind };
        foreach (var child in Children(node))
        {
            Refuse(child, inLookBehind);
        }
    }

    private static void RefuseRepeat(RepeatNode repeat, bool inLookBehind)
    {
        if (repeat.Maximum == 0)
        {
            // PCRE takes the anchors inside into account although they are never reached.
            throw PatternException.Unsupported("the quantifier {0}");
        }

        if (repeat is { Mode: RepeatMode.Possessive, Body: not SetNode })
        {
            // The same as with an atomic group that may be empty.
            throw PatternException.Unsupported("a possessive group");
        }

        if (inLookBehind && Any(repeat.Body, n => n is GroupNode { Kind: GroupKind.Capture }))
        {
            // .NET reads a lookbehind from its end, so that another round is the last one.
            throw PatternException.Unsupported("a repeated group in a lookbehind");
        }

        if (repeat.Maximum != 1 && MayBeEmpty(repeat.Body) && !IsPlainLoop(repeat))
        {
            // The two end a loop differently after a round that matched nothing.
            throw PatternException.Unsupported("a repeated group that may be empty");
        }

        if (Any(repeat.Body, n => n is GroupNode { Kind: GroupKind.Atomic } or RepeatNode { Mode: RepeatMode.Possessive }))
        {
            // .NET's optimiser moves the borders of an atomic group inside a loop.
            throw PatternException.Unsupported("an atomic group inside a repeated one");
        }
    }

    /// <summary><c>(/?)+</c> or <c>(?:a*)*</c>: only greedy, so that the first round takes everything and the last one nothing.</summary>
    private static bool IsPlainLoop(RepeatNode repeat) => repeat is
    {
        Mode: RepeatMode.Greedy,
        Minimum: 0 or 1,
        Maximum: null,
        Body: GroupNode
        {
            Kind: GroupKind.Plain or GroupKind.Capture,
            Body: RepeatNode { Mode: RepeatMode.Greedy, Minimum: 0, Body: SetNode },
        },
    };

    private static bool Any(PatternNode node, Func<PatternNode, bool> test) => test(node) || Children(node).Any(n => Any(n, test));

    private static bool MayBeEmpty(PatternNode node) => node switch
    {
        SetNode => false,
        SequenceNode sequence => sequence.Items.All(MayBeEmpty),
        AlternationNode alternation => alternation.Branches.Any(MayBeEmpty),
        GroupNode { Kind: GroupKind.Plain or GroupKind.Capture or GroupKind.Atomic } group => MayBeEmpty(group.Body),
        RepeatNode repeat => repeat.Minimum == 0 || MayBeEmpty(repeat.Body),
        _ => true,
    };

    private static IEnumerable<PatternNode> Children(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items,
        AlternationNode alternation => alternation.Branches,
        GroupNode group => [group.Body],
        RepeatNode repeat => [repeat.Body],
        _ => [],
    };
}
