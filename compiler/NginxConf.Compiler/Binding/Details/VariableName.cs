using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>An argument that names a variable: <c>$name</c>.</summary>
internal static class VariableName
{
    /// <summary>Defines the variable that an argument names; the name, or null after a mistake.</summary>
    public static string? Define(BoundDirective directive, int argument, BindContext context)
    {
        var name = Read(directive, argument, context);
        if (name is not null)
        {
            context.Variables.Define(name, directive.At(argument), directive.IncludedFrom);
        }

        return name;
    }

    /// <summary>The same for a directive that computes the variable.</summary>
    public static string? Compute(BoundDirective directive, int argument, BindContext context)
    {
        var name = Define(directive, argument, context);
        if (name is null)
        {
            return null;
        }

        context.Variables.Compute(name);
        if (context.IsOwnVariable(name))
        {
            context.Unsupported(directive, argument, $"\"${name}\" is a variable of nginx: it cannot be computed otherwise");
            return null;
        }

        return name;
    }

    /// <summary>The name, lower-case and without <c>$</c>; null after a mistake.</summary>
    public static string? Read(BoundDirective directive, int argument, BindContext context)
    {
        var word = directive.Words[argument];
        if (word.Length > 1 && word[0] == '$')
        {
            return word.Substring(1).ToLowerInvariant();
        }

        context.Invalid(directive, argument, $"invalid variable name \"{word}\"");
        return null;
    }
}
