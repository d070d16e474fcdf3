using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>One of the directive's keywords, in any case; the value has the keyword's own spelling.</summary>
public sealed record KeywordKind(EquatableArray<string> Words) : ValueKind
{
    public override string Syntax => string.Join(" | ", Words);

    public override ParsedValue Parse(string directive, string text)
    {
        var word = Words.FirstOrDefault(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase));
        return word is null ? ValueError.Invalid($"invalid value \"{text}\"") : new WordValue(word);
    }
}
