using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Templates;

/// <summary>
/// What nginx calls a complex value: text with variables, put together for each request. Neighbouring literals are
/// one part, an empty text has no parts.
/// </summary>
public sealed record Template(EquatableArray<TemplatePart> Parts) : Value
{
    /// <summary>True when the text is the same for every request.</summary>
    public bool IsConstant => Parts.Count == 0 || (Parts.Count == 1 && Parts[0] is LiteralPart);

    /// <summary>The text of a constant template, else null.</summary>
    public string? Constant => Parts.Count == 0 ? string.Empty : Parts.Count == 1 ? (Parts[0] as LiteralPart)?.Text : null;

    /// <summary>The names of the variables used, lower-case, in order of first use.</summary>
    public IEnumerable<string> Variables => Parts.OfType<VariablePart>().Select(p => p.Name).Distinct(StringComparer.Ordinal);

    /// <summary>True when a numbered capture is used.</summary>
    public bool UsesCaptures => Parts.Any(p => p is CapturePart);

    public static Template Literal(string text) =>
        new(text.Length == 0 ? default : EquatableArray.Create<TemplatePart>(new LiteralPart(text)));

    /// <summary>Reads a text by nginx's rules for complex values.</summary>
    public static ParsedValue Parse(string text) => TemplateParser.Parse(text);
}
