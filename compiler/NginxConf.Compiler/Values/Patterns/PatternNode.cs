namespace NginxConf.Compiler.Values.Patterns;

/// <summary>A piece of a parsed pattern.</summary>
internal abstract record PatternNode;

/// <summary>One byte out of a set.</summary>
internal sealed record SetNode(ByteSet Bytes) : PatternNode;

internal sealed record SequenceNode(IReadOnlyList<PatternNode> Items) : PatternNode;

internal sealed record AlternationNode(IReadOnlyList<PatternNode> Branches) : PatternNode;

/// <summary>A group; <paramref name="Number"/> is set for <see cref="GroupKind.Capture"/> only.</summary>
internal sealed record GroupNode(GroupKind Kind, int Number, PatternNode Body) : PatternNode;

internal sealed record RepeatNode(PatternNode Body, int Minimum, int? Maximum, RepeatMode Mode) : PatternNode;

internal sealed record AnchorNode(AnchorKind Kind) : PatternNode;

internal sealed record BackReferenceNode(PatternReference Group) : PatternNode;

/// <summary>A group meant by number, or by name when the number is 0; <paramref name="Offset"/> is where an error points.</summary>
internal sealed record PatternReference(int Number, string Name, int Offset);

internal enum GroupKind
{
    Plain,
    Capture,
    Atomic,
    LookAhead,
    NegativeLookAhead,
    LookBehind,
    NegativeLookBehind,
}

internal enum RepeatMode
{
    Greedy,
    Lazy,
    Possessive,
}

internal enum AnchorKind
{
    Start,
    LineStart,
    End,
    EndOrFinalNewLine,
    LineEnd,
    WordBoundary,
    NotWordBoundary,
}
