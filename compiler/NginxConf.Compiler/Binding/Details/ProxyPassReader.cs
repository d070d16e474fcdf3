using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>proxy_pass</c>.</summary>
internal static class ProxyPassReader
{
    private const string Http = "http://";
    private const string Https = "https://";
    private const string Unix = "unix:";
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (context.Template(directive, 0) is not { } target)
        {
            return null;
        }

        if (target.Constant is not { } text)
        {
            return new ProxyPassModel(null, HasUri: true, target) { IsTls = true };
        }

        var isTls = StartsWith(text, Https);
        if (!isTls && !StartsWith(text, Http))
        {
            context.Invalid(directive, 0, "invalid URL prefix");
            return null;
        }

        var url = text.Substring(isTls ? Https.Length : Http.Length);
        var uri = UriStart(url);
        var name = context.Upstreams.Refer(directive, url.Substring(0, uri), isTls ? HttpsPort : HttpPort);
        if (uri < url.Length && !TakesUri(block))
        {
            context.Invalid(
                directive,
                0,
                "\"proxy_pass\" cannot have URI part in location given by regular expression, or inside named location, "
                    + "or inside \"if\" statement, or inside \"limit_except\" block");
        }

        return new ProxyPassModel(name, uri < url.Length, null) { IsTls = isTls };
    }

    /// <summary>The URI of a Unix socket's URL stands behind a colon, any other from the first slash or question mark on.</summary>
    private static int UriStart(string url)
    {
        if (StartsWith(url, Unix))
        {
            var colon = url.IndexOf(':', Unix.Length);
            return colon < 0 ? url.Length : colon;
        }

        var start = url.IndexOfAny(['/', '?']);
        return start < 0 ? url.Length : start;
    }

    private static bool TakesUri(BoundBlock block) =>
        block.Opening?.Detail is LocationHead { Regex: null, Match: not (LocationMatch.Named or LocationMatch.Regex or LocationMatch.RegexIgnoreCase) };

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
