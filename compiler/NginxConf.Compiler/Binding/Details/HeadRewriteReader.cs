using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>proxy_redirect</c>, <c>proxy_cookie_domain</c> and <c>proxy_cookie_path</c>.</summary>
internal static class HeadRewriteReader
{
    public static DirectiveDetail? Redirect(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words.Count == 2)
        {
            return Rule(directive, context);
        }

        if (words[0] is "off" or "false")
        {
            return new HeadRewriteModel(HeadRewriteKind.Off);
        }

        if (words[0] != "default")
        {
            context.Invalid(directive, 0, $"invalid parameter \"{words[0]}\"");
        }
        else if (block.Named("proxy_pass").FirstOrDefault() is not { } pass)
        {
            context.Invalid(directive, 0, "\"proxy_redirect default\" should be placed after the \"proxy_pass\" directive");
        }
        else if (pass.Words[0].IndexOf('$') >= 0)
        {
            context.Invalid(directive, 0, "\"proxy_redirect default\" cannot be used with \"proxy_pass\" directive with variables");
        }
        else
        {
            return new HeadRewriteModel(HeadRewriteKind.Default);
        }

        return null;
    }

    public static DirectiveDetail? Cookie(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Words.Count == 2)
        {
            return Rule(directive, context);
        }

        if (directive.Words[0] == "off")
        {
            return new HeadRewriteModel(HeadRewriteKind.Off);
        }

        context.Invalid(directive, 0, $"invalid parameter \"{directive.Words[0]}\"");
        return null;
    }

    private static HeadRewriteModel? Rule(BoundDirective directive, BindContext context)
    {
        var text = directive.Words[0];
        if (text.StartsWith("~", StringComparison.Ordinal))
        {
            var ignoreCase = text.StartsWith("~*", StringComparison.Ordinal);
            var pattern = context.Pattern(directive, 0, text.Substring(ignoreCase ? 2 : 1), ignoreCase);
            return context.Template(directive, 1) is { } value && pattern is not null
                ? new HeadRewriteModel(HeadRewriteKind.Rule, Pattern: pattern, Replacement: value)
                : null;
        }

        return context.Template(directive, 0) is { } prefix && context.Template(directive, 1) is { } replacement
            ? new HeadRewriteModel(HeadRewriteKind.Rule, Prefix: prefix, Replacement: replacement)
            : null;
    }
}
