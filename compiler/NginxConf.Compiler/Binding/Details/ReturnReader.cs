using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>return</c>.</summary>
internal static class ReturnReader
{
    private const int Found = 302;
    private const int MaxCode = 999;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (!Option.TryGetInt(words[0], out var code) || code > MaxCode)
        {
            if (words.Count == 1 && RewriteReader.IsAbsolute(words[0]))
            {
                return context.Template(directive, 0) is { } url ? new ReturnStep(Found, url) : null;
            }

            context.Invalid(directive, 0, $"invalid return code \"{words[0]}\"");
            return null;
        }

        if (words.Count == 1)
        {
            return new ReturnStep(code, null);
        }

        return context.Template(directive, 1) is { } text ? new ReturnStep(code, text) : null;
    }
}
