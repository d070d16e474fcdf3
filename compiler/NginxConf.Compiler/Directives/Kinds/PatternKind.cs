using NginxConf.Compiler.Values;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>A regular expression.</summary>
public sealed record PatternKind(bool IgnoreCase = false) : ValueKind
{
    public override string Syntax => "regex";

    public override ParsedValue Parse(string directive, string text) => Pattern.Parse(text, IgnoreCase);
}
