using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>A regex behind <c>~</c>, taken as written, or else a value of another kind.</summary>
public sealed record RegexOr(ValueKind Other) : ValueKind
{
    public override string Syntax => $"~regex | {Other.Syntax}";

    public override ParsedValue Parse(string directive, string text) =>
        text.StartsWith("~", StringComparison.Ordinal) ? new WordValue(text) : Other.Parse(directive, text);
}
