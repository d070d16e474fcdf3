using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>map</c> with its block.</summary>
internal static class MapReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var source = context.Template(directive, 0);
        var variable = VariableName.Compute(directive, 1, context);
        var rows = new MapRows(context);
        foreach (var entry in directive.TakeEntries())
        {
            rows.Add(entry);
        }

        return source is null || variable is null ? null : rows.ToModel(source, variable);
    }
}
