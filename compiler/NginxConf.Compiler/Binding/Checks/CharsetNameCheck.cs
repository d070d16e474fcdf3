using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>The argument of <c>charset</c> and <c>source_charset</c>: a name, or one variable.</summary>
internal static class CharsetNameCheck
{
    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Values.FirstOrDefault() is Template { IsConstant: false } name && (name.Parts.Count > 1 || name.Parts[0] is not VariablePart))
        {
            context.Unsupported(directive, 0, $"a text with variables in \"{directive.Name}\" is not supported, one variable is");
        }
    }
}
