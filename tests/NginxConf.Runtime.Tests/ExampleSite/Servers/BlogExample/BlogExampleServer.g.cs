namespace NginxConf.Generated.Servers.BlogExample;

using System;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>blog.example</c></summary>
/// <remarks><code>
/// listens    *:8080
/// names      blog.example *.blog.example
/// locations  = /health, /, ~ \.php$, ~ ^/old/(?&lt;rest&gt;.*)$
/// </code></remarks>
internal sealed class BlogExampleServer : Server<SiteRequest>
{
    // ^/old/(?<rest>.*)$
    private static readonly BytePattern s_old = new("^/old/(.*)$", 2);

    public static readonly BlogExampleServer Instance = new();

    public override ReadOnlySpan<byte> Name => "blog.example"u8;

    public override Location Root => BlogExampleRoot.Instance;

    protected override Location FindLocation(SiteRequest request)
    {
        var path = request.Path.Span;

        // location = /health
        if (path.SequenceEqual("/health"u8))
        {
            return Location_Health.Instance;
        }

        // location ~ \.php$
        if (path.LineEndsWith(".php"u8))
        {
            return Location_Php.Instance;
        }

        // location ~ ^/old/(?<rest>.*)$
        if (s_old.IsMatch(request, request.Path))
        {
            request.Var_Rest = request.Captures[1];
            return Location_Old.Instance;
        }

        // location /
        if (path.StartsWith("/"u8))
        {
            return Location_Slash.Instance;
        }

        return BlogExampleRoot.Instance;
    }
}
