using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>A directive's name or argument.</summary>
/// <param name="value">Unquoted and unescaped exactly as nginx's parser hands it to a directive.</param>
/// <param name="isQuoted">Written in single or double quotes.</param>
/// <param name="span">As written, quotes included.</param>
public sealed class WordSyntax(string value, bool isQuoted, TextSpan span)
{
    public string Value { get; } = value;

    public bool IsQuoted { get; } = isQuoted;

    public TextSpan Span { get; } = span;

    public override string ToString() => Value;
}
