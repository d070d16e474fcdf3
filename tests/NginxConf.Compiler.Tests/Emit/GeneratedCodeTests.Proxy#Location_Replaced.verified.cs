namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Proxy;
using NginxConf.Runtime.Sites;

/// <summary><c>location /replaced/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/replaced/"
/// content  HTTP, http://app.example/remote/
/// </code></remarks>
internal sealed class Location_Replaced : SiteExampleLocation, IProxyLocation<SiteRequest>
{
    private static readonly ByteSlice s_httpAppExampleRemote = ByteSlice.From("http://app.example/remote/"u8);
    private static readonly ByteSlice s_replaced = ByteSlice.From("/replaced/"u8);

    // ^http://([^/]+)\.internal/(.*)$
    private static readonly BytePattern s_httpInternal = new("^http://([^/]+)\\.internal/(.*)$", 3);
    private static readonly ByteSlice s_text_7b3242 = ByteSlice.From("/"u8);
    private static readonly ByteSlice s_internalExample = ByteSlice.From("internal.example"u8);
    private static readonly ByteSlice s_one = ByteSlice.From("one"u8);

    public static readonly ProxySettings Proxy = new()
    {
        Upstream = Upstreams.AppExample,                                    // proxy_pass http://app.example/remote/;
        Url = ProxyUrl.From("http://app.example/remote/"u8),
        Http10 = true,                                                      // proxy_http_version 1.0;
        ReadTimeout = TimeSpan.FromMinutes(5),                              // proxy_read_timeout 5m;
        HideHeaders = [ByteSlice.From("x-powered-by"u8)],                   // proxy_hide_header X-Powered-By;
        ReplacedHeaders =
        [
            ByteSlice.From("host"u8),
            ByteSlice.From("x-forwarded-for"u8),
            ByteSlice.From("x-constant"u8),
            ByteSlice.From("accept-encoding"u8),
        ],
        // proxy_redirect default; proxy_redirect ~^http://([^/]+)\.internal/(.*)$ /$1/$2; proxy_redirect http://$host/ /;
        RewritesDefaultRedirect = false,
        Rewrites = new ResponseHead(),
    };

    public static readonly Location_Replaced Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/replaced/"u8),
        Kind = LocationKind.Prefix,
    };

    public override bool HasContentHandler => true;

    public static void WriteHeaders(SiteRequest request, ref ProxyHeaderWriter headers)
    {
        // proxy_set_header Host $host;
        headers.Write("Host"u8, request.Host);

        // proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        headers.Write("X-Forwarded-For"u8, request.ProxyAddXForwardedFor);

        // proxy_set_header X-Constant "a b";
        headers.WriteLines("X-Constant: a b\r\n"u8);
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        ProxyHandler.PassAsync<Location_Replaced, SiteRequest>(request, Proxy);

    private sealed class ResponseHead : ResponseRewrites<SiteRequest>
    {
        protected override ByteSlice Redirect(SiteRequest request, ByteSlice target)
        {
            // proxy_redirect default;
            if (HasPrefix(target, s_httpAppExampleRemote))
            {
                return ReplacePrefix(request, target, s_httpAppExampleRemote, s_replaced);
            }

            // proxy_redirect ~^http://([^/]+)\.internal/(.*)$ /$1/$2;
            if (s_httpInternal.IsMatch(request, target))
            {
                var replacement = new ValueWriter(request.Memory);
                replacement.Write("/"u8);
                replacement.Write(request.Captures[1]);
                replacement.Write("/"u8);
                replacement.Write(request.Captures[2]);
                return Whole(replacement.Complete());
            }

            // proxy_redirect http://$host/ /;
            var text = new ValueWriter(request.Memory);
            text.Write("http://"u8);
            text.Write(request.Host);
            text.Write("/"u8);
            var from = text.Complete();
            if (HasPrefix(target, from))
            {
                return ReplacePrefix(request, target, from, s_text_7b3242);
            }

            return ByteSlice.NotFound;
        }

        protected override ByteSlice CookieDomain(SiteRequest request, ByteSlice domain)
        {
            // proxy_cookie_domain internal.example $host;
            if (IsDomain(domain, s_internalExample))
            {
                return ReplaceDomain(request, domain, request.Host);
            }

            return ByteSlice.NotFound;
        }

        protected override ByteSlice CookiePath(SiteRequest request, ByteSlice path)
        {
            // proxy_cookie_path / /replaced/;
            if (HasPrefix(path, s_text_7b3242))
            {
                return ReplacePrefix(request, path, s_text_7b3242, s_replaced);
            }

            return ByteSlice.NotFound;
        }

        protected override CookieFlags FindCookieFlags(SiteRequest request, ByteSlice name)
        {
            // proxy_cookie_flags one secure samesite=strict;
            if (IsCookie(name, s_one))
            {
                return CookieFlags.Secure | CookieFlags.SameSiteStrict;
            }

            // proxy_cookie_flags ~^re_ $arg_flag;
            if (name.Span.StartsWith("re_"u8))
            {
                request.ForgetCaptures();
                return Flag(request.Arg("flag"u8));
            }

            return CookieFlags.None;
        }
    }
}
