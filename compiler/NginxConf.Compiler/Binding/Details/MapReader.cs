using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>map</c> with its block.</summary>
internal static class MapReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var source = context.Template(directive, 0);
        var variable = VariableName.Read(directive, 1, context);
        if (variable is not null)
        {
            context.Variables.Define(variable, directive.At(1), directive.IncludedFrom);
        }

        var rows = new MapRows(context);
        foreach (var entry in directive.Entries)
        {
            rows.Add(entry);
        }

        return source is null || variable is null ? null : rows.ToModel(source, variable);
    }
}
