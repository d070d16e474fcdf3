using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Lowering;

/// <summary>Resolves the variables of templates.</summary>
/// <param name="variables">Those that the configuration defines.</param>
/// <param name="ofStatus">Variables that are computed from <c>$status</c>.</param>
internal sealed class ValueLowering(SiteVariables variables, StatusVariables ofStatus)
{
    private static readonly string[] s_families =
        VariableCatalog.All.Where(v => v.IsPrefix).Select(v => v.Name).OrderByDescending(name => name.Length).ToArray();

    /// <summary>Some value uses a numbered capture of whatever matched last. Targets of <c>rewrite</c> do not count: they use their own.</summary>
    public bool UsesCaptures { get; private set; }

    public SiteVariables Variables => variables;

    /// <summary>The text changes with the status of the response.</summary>
    public bool ShowsStatus(Template template) => ofStatus.Shows(template);

    public ValuePlan Lower(Template template, KnownValues? known = null)
    {
        UsesCaptures |= template.UsesCaptures;
        return LowerTarget(template, known);
    }

    /// <summary>The target of a <c>rewrite</c>.</summary>
    public ValuePlan LowerTarget(Template template, KnownValues? known = null) =>
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
                return new CaptureUse(capture.Index);
            default:
                return Resolve(((VariablePart)part).Name, known);
        }
    }

    private ValuePart Resolve(string name, KnownValues known)
    {
        if (variables.TryFind(name, out var member))
        {
            return new SiteVariable(member, variables.IsComputed(name));
        }

        if (known.Find(name) is { } text)
        {
            return new TextPart(text);
        }

        // Some members of a family stand in the catalog by themselves ($http_user_agent); they mean the same.
        var family = s_families.FirstOrDefault(f => name.Length > f.Length && name.StartsWith(f, StringComparison.Ordinal));
        return family is null ? new EngineVariable(name) : new FamilyVariable(family, name.Substring(family.Length));
    }
}
