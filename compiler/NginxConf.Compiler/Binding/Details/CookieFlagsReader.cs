using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>proxy_cookie_flags</c>.</summary>
internal static class CookieFlagsReader
{
    private static readonly string[] s_flags =
    [
        "secure", "nosecure", "httponly", "nohttponly", "samesite=strict", "samesite=lax", "samesite=none", "nosamesite",
    ];

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words.Count == 1)
        {
            if (words[0] == "off")
            {
                return new CookieFlagsModel(null, null, default);
            }

            context.Invalid(directive, 0, $"invalid parameter \"{words[0]}\"");
            return null;
        }

        var isRegex = words[0].StartsWith("~", StringComparison.Ordinal);
        var pattern = isRegex ? ReadPattern(directive, context) : null;
        var cookie = isRegex ? null : context.Template(directive, 0);
        var flags = ReadFlags(directive, context);
        return flags is null || (pattern is null && cookie is null) ? null : new CookieFlagsModel(cookie, pattern, flags.ToEquatableArray());
    }

    private static Pattern? ReadPattern(BoundDirective directive, BindContext context)
    {
        var text = directive.Words[0];
        var ignoreCase = text.StartsWith("~*", StringComparison.Ordinal);
        return context.Pattern(directive, 0, text.Substring(ignoreCase ? 2 : 1), ignoreCase);
    }

    private static List<Template>? ReadFlags(BoundDirective directive, BindContext context)
    {
        var flags = new List<Template>();
        for (var i = 1; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (context.Template(directive, i) is not { } flag)
            {
                return null;
            }

            if (flag.IsConstant && !s_flags.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                context.Invalid(directive, i, $"invalid parameter \"{word}\"");
                return null;
            }

            flags.Add(flag);
        }

        return flags;
    }
}
