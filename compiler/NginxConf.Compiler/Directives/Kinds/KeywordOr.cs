using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>One of a few exact words (<c>off</c>, <c>none</c>), or else a value of another kind.</summary>
public sealed record KeywordOr(EquatableArray<string> Words, ValueKind Other) : ValueKind
{
    public override string Syntax => $"{string.Join(" | ", Words)} | {Other.Syntax}";

    public override ParsedValue Parse(string directive, string text) =>
        Words.Contains(text) ? new WordValue(text) : Other.Parse(directive, text);
}
