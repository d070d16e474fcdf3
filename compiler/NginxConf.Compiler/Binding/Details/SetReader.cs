using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>set</c>.</summary>
internal static class SetReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var name = VariableName.Define(directive, 0, context);
        var value = context.Template(directive, 1);
        return name is null || value is null ? null : new SetStep(name, value);
    }
}
