using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>Text with variables.</summary>
public sealed record TemplateKind(string Name = "string") : ValueKind
{
    public override string Syntax => Name;

    public override ParsedValue Parse(string directive, string text) => Template.Parse(text);
}
