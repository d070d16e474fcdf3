using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>What <c>proxy_*</c> directives change in responses, and the address that connections come from.</summary>
internal static class ProxyChecks
{
    private static readonly string[] s_flags =
    [
        "secure", "nosecure", "httponly", "nohttponly", "samesite=strict", "samesite=lax", "samesite=none", "nosamesite",
    ];

    public static void Redirect(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words.Count == 2)
        {
            CheckRegex(directive, words[0], context);
        }
        else if (words[0] is "off" or "false")
        {
            return;
        }
        else if (words[0] != "default")
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
    }

    /// <summary>Also <c>proxy_cookie_path</c>.</summary>
    public static void CookieDomain(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Words.Count == 2)
        {
            CheckRegex(directive, directive.Words[0], context);
        }
        else if (directive.Words[0] != "off")
        {
            context.Invalid(directive, 0, $"invalid parameter \"{directive.Words[0]}\"");
        }
    }

    public static void CookieFlags(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words.Count == 1)
        {
            if (words[0] != "off")
            {
                context.Invalid(directive, 0, $"invalid parameter \"{words[0]}\"");
            }

            return;
        }

        CheckRegex(directive, words[0], context);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].IndexOf('$') < 0 && !s_flags.Contains(words[i], StringComparer.OrdinalIgnoreCase))
            {
                context.Invalid(directive, i, $"invalid parameter \"{words[i]}\"");
            }
        }
    }

    public static void Bind(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (directive.Words.Count == 1 && text == "off")
        {
            return;
        }

        if (text.IndexOf('$') < 0 && IpText.ToBytes(HostOf(text)) is null)
        {
            context.Invalid(directive, 0, $"invalid address \"{text}\"");
        }
    }

    private static string HostOf(string text)
    {
        var close = text.StartsWith("[", StringComparison.Ordinal) ? text.IndexOf(']') : -1;
        var colon = text.IndexOf(':');
        return close > 0 ? text.Substring(1, close - 1)
            : colon >= 0 && colon == text.LastIndexOf(':') ? text.Substring(0, colon)
            : text;
    }

    private static void CheckRegex(BoundDirective directive, string text, BindContext context)
    {
        if (text.StartsWith("~", StringComparison.Ordinal))
        {
            var ignoreCase = text.StartsWith("~*", StringComparison.Ordinal);
            context.Pattern(directive, 0, text.Substring(ignoreCase ? 2 : 1), ignoreCase);
        }
    }
}
