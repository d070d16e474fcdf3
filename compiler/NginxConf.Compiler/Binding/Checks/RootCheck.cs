using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Checks <c>root</c> and <c>alias</c>, which are one setting under two names.</summary>
internal static class RootCheck
{
    private static readonly string[] s_circular = ["document_root", "realpath_root"];

    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var other = directive.Name == "root" ? "alias" : "root";
        if (block.Named(other).Any())
        {
            context.Invalid(
                directive, -1, $"\"{directive.Name}\" directive is duplicate, \"{other}\" directive was specified earlier");
        }
        else if (directive.Name == "alias" && block.Opening?.Detail is LocationHead { Match: LocationMatch.Named })
        {
            context.Invalid(directive, -1, "the \"alias\" directive cannot be used inside the named location");
        }
        else if (directive.Values.OfType<Template>().SelectMany(path => path.Variables).FirstOrDefault(s_circular.Contains) is { } name)
        {
            context.Invalid(directive, 0, $"the ${name} variable cannot be used in the \"{directive.Name}\" directive");
        }
    }
}
