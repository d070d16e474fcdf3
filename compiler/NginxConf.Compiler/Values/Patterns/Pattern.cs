using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Values.Patterns;

/// <summary>
/// A PCRE pattern of the configuration, translated exactly to a .NET pattern whose input is bytes as characters
/// U+0000 to U+00FF (Latin-1) and which needs no options but <c>RegexOptions.CultureInvariant</c>.
/// </summary>
/// <param name="Source">The pattern as written.</param>
/// <param name="IgnoreCase">Matched without regard to ASCII case (<c>~*</c>); already part of <paramref name="DotNet"/>.</param>
/// <param name="DotNet">The .NET pattern. Its groups are named by their PCRE numbers, so <c>Groups["1"]</c> is <c>$1</c>.</param>
/// <param name="GroupCount">The number of capturing groups.</param>
/// <param name="GroupNames">Named groups and their numbers, in order of their numbers.</param>
/// <param name="Shape">Set when the pattern is a plain test of the text that needs no regex.</param>
public sealed record Pattern(
    string Source,
    bool IgnoreCase,
    string DotNet,
    int GroupCount,
    EquatableArray<PatternGroup> GroupNames,
    PatternShape? Shape) : Value
{
    /// <summary>Reads a pattern; an error is either PCRE's own or the reason why it has no exact translation.</summary>
    public static ParsedValue Parse(string text, bool ignoreCase) => PatternTranslator.Translate(text, ignoreCase);
}
