using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Values.Patterns;

/// <summary>
/// A pattern that is the same as a plain test of the text. The test tells only whether the pattern matches: where its
/// captures are read the regex is needed.
/// </summary>
/// <param name="Kind">Where one of <paramref name="Words"/> must stand.</param>
/// <param name="Words">The alternatives, as text to compare with; lower-case when the pattern ignores case.</param>
/// <param name="IgnoreCase">Compare without regard to ASCII case.</param>
/// <param name="FinalNewline">
/// PCRE's <c>$</c> also matches before a final newline: the test holds for the text, or for the text without its last
/// character when that is <c>\n</c>.
/// </param>
public sealed record PatternShape(PatternShapeKind Kind, EquatableArray<string> Words, bool IgnoreCase, bool FinalNewline);
