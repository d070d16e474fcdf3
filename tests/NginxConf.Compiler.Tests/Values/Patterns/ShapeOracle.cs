using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Tests.Values.Patterns;

/// <summary>What a <see cref="PatternShape"/> means, in the simplest words.</summary>
internal static class ShapeOracle
{
    public static bool Matches(PatternShape shape, string subject) =>
        Fits(shape, subject) || (shape.FinalNewline && subject.EndsWith('\n') && Fits(shape, subject[..^1]));

    private static bool Fits(PatternShape shape, string subject)
    {
        var text = shape.IgnoreCase ? LowerAscii(subject) : subject;
        return shape.Words.Any(word => shape.Kind switch
        {
            PatternShapeKind.Exact => text == word,
            PatternShapeKind.Prefix => text.StartsWith(word, StringComparison.Ordinal),
            PatternShapeKind.Suffix => text.EndsWith(word, StringComparison.Ordinal),
            _ => text.Contains(word, StringComparison.Ordinal),
        });
    }

    private static string LowerAscii(string text) => string.Concat(text.Select(c => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c));
}
