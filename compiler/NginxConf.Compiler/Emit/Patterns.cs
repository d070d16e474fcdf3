using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Emit;

/// <summary>Regular expressions as code: a test of spans where the pattern is one, else the runtime's regular expression.</summary>
internal static class Patterns
{
    /// <summary>Constructor call with its target type left out.</summary>
    public static string New(Pattern pattern) => $"new({Literal.String(pattern.DotNet)}, {Literal.Number(pattern.GroupCount + 1)})";

    /// <summary>True where the pattern matches every text.</summary>
    public static bool IsAlways(PatternShape shape) =>
        shape.Kind is PatternShapeKind.Prefix or PatternShapeKind.Suffix or PatternShapeKind.Contains
        && shape.Words.Any(word => word.Length == 0);

    /// <summary>A condition over a span.</summary>
    /// <param name="file">Takes the imports.</param>
    /// <param name="shape">The test.</param>
    /// <param name="span">Expression of the text; repeated for each word.</param>
    public static string Test(CodeFile file, PatternShape shape, string span)
    {
        var tests = shape.Words.Select(word => Test(file, shape, span, word)).ToArray();
        return string.Join(" || ", tests);
    }

    /// <summary>What the test means, for a summary.</summary>
    public static string Describe(PatternShape shape)
    {
        var words = string.Join(", ", shape.Words.Select(word => "\"" + word + "\""));
        var verb = shape.Kind switch
        {
            PatternShapeKind.Exact => "is",
            PatternShapeKind.Prefix => "starts with",
            PatternShapeKind.Suffix => "ends with",
            _ => "contains",
        };
        return $"{verb} {words}{(shape.IgnoreCase ? " in any case" : string.Empty)}";
    }

    private static string Test(CodeFile file, PatternShape shape, string span, string word)
    {
        if (Runtime(shape) is { } method)
        {
            return $"{span}.{file.UseExtension(method)}({Literal.Bytes(word)})";
        }

        file.Import("System");
        return shape.Kind switch
        {
            PatternShapeKind.Exact => $"{span}.SequenceEqual({Literal.Span(word)})",
            PatternShapeKind.Prefix => $"{span}.StartsWith({Literal.Span(word)})",
            PatternShapeKind.Suffix => $"{span}.EndsWith({Literal.Span(word)})",
            _ => $"{span}.IndexOf({Literal.Span(word)}) >= 0",
        };
    }

    /// <summary>The runtime's test; null where the framework has it.</summary>
    private static RuntimeMember? Runtime(PatternShape shape) => (shape.Kind, shape.FinalNewline, shape.IgnoreCase) switch
    {
        (PatternShapeKind.Exact, true, true) => RuntimeNames.LineEqualsIgnoreCase,
        (PatternShapeKind.Exact, true, false) => RuntimeNames.LineEquals,
        (PatternShapeKind.Exact, false, true) => RuntimeNames.EqualsIgnoreCase,
        (PatternShapeKind.Suffix, true, true) => RuntimeNames.LineEndsWithIgnoreCase,
        (PatternShapeKind.Suffix, true, false) => RuntimeNames.LineEndsWith,
        (PatternShapeKind.Suffix, false, true) => RuntimeNames.EndsWithIgnoreCase,
        (PatternShapeKind.Prefix, _, true) => RuntimeNames.StartsWithIgnoreCase,
        (PatternShapeKind.Contains, _, true) => RuntimeNames.ContainsIgnoreCase,
        _ => null,
    };
}
