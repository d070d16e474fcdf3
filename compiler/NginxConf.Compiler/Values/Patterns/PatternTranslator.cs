namespace NginxConf.Compiler.Values.Patterns;

/// <summary>Translates PCRE syntax to .NET syntax, exactly or not at all.</summary>
internal static class PatternTranslator
{
    public static ParsedValue Translate(string text, bool ignoreCase) =>
        ValueError.Unsupported($"the pattern \"{text}\" has no exact translation");
}
