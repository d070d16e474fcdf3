using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Lowering;

/// <summary>Resolves the variables of templates.</summary>
internal sealed class ValueLowering(SiteVariables variables)
{
    /// <summary>Some value used a numbered capture.</summary>
    public bool UsesCaptures { get; private set; }

    public SiteVariables Variables => variables;

    public ValuePlan Lower(Template template, KnownValues? known = null) =>
        ValuePlan.Of(template.Parts.Select(part => Lower(part, known ?? KnownValues.None)));

    public ValuePlan Variable(string name, KnownValues? known = null) =>
        ValuePlan.Of([Resolve(name, known ?? KnownValues.None)]);

    private ValuePart Lower(TemplatePart part, KnownValues known)
    {
        switch (part)
        {
            case LiteralPart literal:
                return new TextPart(literal.Text);
            case CapturePart capture:
                UsesCaptures = true;
                return new CaptureUse(capture.Index);
            default:
                return Resolve(((VariablePart)part).Name, known);
        }
    }

    private ValuePart Resolve(string name, KnownValues known)
    {
        if (variables.TryFind(name, out var member))
        {
            return new SiteVariable(member);
        }

        if (known.Find(name) is { } text)
        {
            return new TextPart(text);
        }

        return VariableCatalog.Find(name) is { IsPrefix: true } family
            ? new FamilyVariable(family.Name, name.Substring(family.Name.Length))
            : new EngineVariable(name);
    }
}
