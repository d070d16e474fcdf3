using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Where requests are passed to (<c>proxy_pass</c>, <c>uwsgi_pass</c>, ...), except FastCGI, which is compiled.</summary>
internal static class PassChecks
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    public static void Plain(BoundDirective directive, BoundBlock block, BindContext context) =>
        Refer(directive, directive.Words[0], 0, context);

    /// <summary>The key is looked up under the variable <c>$memcached_key</c>, which the configuration must define.</summary>
    public static void Memcached(BoundDirective directive, BoundBlock block, BindContext context)
    {
        context.Variables.Use("memcached_key", directive.Where, directive.IncludedFrom);
        Plain(directive, block, context);
    }

    public static void Uwsgi(BoundDirective directive, BoundBlock block, BindContext context) =>
        Refer(directive, Cut(Cut(directive.Words[0], "uwsgi://"), "suwsgi://"), 0, context);

    public static void Grpc(BoundDirective directive, BoundBlock block, BindContext context) =>
        Refer(directive, Cut(Cut(directive.Words[0], "grpc://"), "grpcs://"), 0, context);

    public static void Proxy(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (context.Template(directive, 0) is not { IsConstant: true })
        {
            return;
        }

        var isTls = StartsWith(text, "https://");
        if (!isTls && !StartsWith(text, "http://"))
        {
            context.Invalid(directive, 0, "invalid URL prefix");
            return;
        }

        var url = text.Substring(isTls ? "https://".Length : "http://".Length);
        var uri = UriStart(url);
        context.Upstreams.Refer(directive, url.Substring(0, uri), isTls ? HttpsPort : HttpPort);
        if (uri < url.Length && !TakesUri(block))
        {
            context.Invalid(
                directive,
                0,
                "\"proxy_pass\" cannot have URI part in location given by regular expression, or inside named location, "
                    + "or inside \"if\" statement, or inside \"limit_except\" block");
        }
    }

    private static void Refer(BoundDirective directive, string address, int defaultPort, BindContext context)
    {
        if (context.Template(directive, 0) is { IsConstant: true })
        {
            context.Upstreams.Refer(directive, address, defaultPort);
        }
    }

    /// <summary>The URI of a Unix socket's URL stands behind a colon, any other from the first slash or question mark on.</summary>
    private static int UriStart(string url)
    {
        if (StartsWith(url, "unix:"))
        {
            var colon = url.IndexOf(':', "unix:".Length);
            return colon < 0 ? url.Length : colon;
        }

        var start = url.IndexOfAny(['/', '?']);
        return start < 0 ? url.Length : start;
    }

    private static bool TakesUri(BoundBlock block) =>
        block.Opening?.Detail is LocationHead { Regex: null, Match: not (LocationMatch.Named or LocationMatch.Regex or LocationMatch.RegexIgnoreCase) };

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, string scheme) => StartsWith(text, scheme) ? text.Substring(scheme.Length) : text;
}
