using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>fastcgi_param</c>.</summary>
internal static class FastCgiParamReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words.Count == 3 && words[2] != "if_not_empty")
        {
            context.Invalid(directive, 2, $"invalid parameter \"{words[2]}\"");
            return null;
        }

        return context.Template(directive, 1) is { } value ? new FastCgiParamModel(words[0], value, words.Count == 3) : null;
    }
}
