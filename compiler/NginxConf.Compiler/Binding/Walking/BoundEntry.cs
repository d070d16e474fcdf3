using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>One line of a <c>types</c> or <c>map</c> block: its words and their places.</summary>
internal sealed record BoundEntry(
    EquatableArray<string> Words,
    EquatableArray<SourceSpan> Places,
    SourceSpan End,
    IncludeSite? IncludedFrom);
