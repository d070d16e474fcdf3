using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Analysis.Dump;

/// <summary>Text with variables as a configuration could write it: <c>${name}</c>, <c>$1</c>.</summary>
internal static class TemplateText
{
    public static string Of(Template template) => string.Concat(template.Parts.Select(part => part switch
    {
        VariablePart variable => "${" + variable.Name + "}",
        CapturePart capture => "$" + capture.Index,
        LiteralPart literal => literal.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(template), part, null),
    }));
}
