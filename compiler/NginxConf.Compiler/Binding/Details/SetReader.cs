using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>set</c>.</summary>
internal static class SetReader
{
    /// <summary>Variables of nginx that act on the request when they are assigned.</summary>
    private static readonly HashSet<string> s_assignable = new(StringComparer.Ordinal) { "args", "limit_rate" };

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var name = VariableName.Define(directive, 0, context);
        var value = context.Template(directive, 1);
        if (name is not null && context.IsOwnVariable(name) && !s_assignable.Contains(name))
        {
            context.Unsupported(directive, 0, $"\"${name}\" is a variable of nginx: it cannot be assigned");
            return null;
        }

        return name is null || value is null ? null : new SetStep(name, value);
    }
}
