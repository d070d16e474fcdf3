using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>One of a few exact words (<c>off</c>, <c>none</c>), or else a value of another kind.</summary>
public sealed record KeywordOr(EquatableArray<string> Words, ValueKind Other) : ValueKind
{
    public override string Syntax => $"{string.Join(" | ", Words)} | {Other.Syntax}";

    public override ParsedValue Parse(string directive, string text)
    {
        if (Words.Contains(text))
        {
            return new WordValue(text);
        }

        // Where a word could stand instead, nginx does not speak of a number.
        var parsed = Other.Parse(directive, text);
        return parsed.Error is not null && Other is NumberKind
            ? ValueError.Invalid($"\"{directive}\" directive invalid value")
            : parsed;
    }
}
