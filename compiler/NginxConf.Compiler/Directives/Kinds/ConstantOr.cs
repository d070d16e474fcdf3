using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>A text with variables, or without variables a value of the kind <paramref name="Constant"/>.</summary>
public sealed record ConstantOr(ValueKind Constant) : ValueKind
{
    public override string Syntax => Constant.Syntax;

    public override ParsedValue Parse(string directive, string text)
    {
        var parsed = Template.Parse(text);
        return parsed.Value is Template { IsConstant: true } ? Constant.Parse(directive, text) : parsed;
    }
}
