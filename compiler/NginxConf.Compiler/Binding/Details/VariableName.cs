using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>An argument that names a variable: <c>$name</c>.</summary>
internal static class VariableName
{
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
