using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details.Geo;

/// <summary>Reads <c>geo</c> with its block.</summary>
internal static class GeoReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        Template? address = null;
        if (directive.Words.Count == 2 && VariableName.Read(directive, 0, context) is { } name)
        {
            address = new Template(EquatableArray.Create<TemplatePart>(new VariablePart(name)));
            context.Variables.Use(address, directive.At(0), directive.IncludedFrom);
        }

        var variable = VariableName.Compute(directive, directive.Words.Count - 1, context);
        var lines = new GeoLines(context);
        foreach (var entry in directive.TakeEntries())
        {
            lines.Add(entry);
        }

        return variable is null || directive.HasMistake ? null : lines.ToModel(address, variable);
    }
}
