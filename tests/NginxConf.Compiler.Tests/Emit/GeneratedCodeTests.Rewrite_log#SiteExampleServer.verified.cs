namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>site.example</c></summary>
/// <remarks><code>
/// listens    *:80
/// names      site.example
/// locations  /variables/, /
/// </code></remarks>
internal sealed class SiteExampleServer : Server<SiteRequest>
{
    // ^a
    private static readonly BytePattern s_a = new("^a", 1);

    public static readonly SiteExampleServer Instance = new();

    public override ReadOnlySpan<byte> Name => "site.example"u8;

    public override Location Root => SiteExampleRoot.Instance;

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // if ($host !~ ^a)
        if (!Rewriter.IsMatch(request, s_a, request.Host, log: "^a"u8))
        {
            // return 403;
            return new(Rewriter.Return(request, 403));
        }

        return new(Outcome.Continue);
    }

    protected override Location FindLocation(SiteRequest request)
    {
        var path = request.Path.Span;

        // location /variables/
        if (path.StartsWith("/variables/"u8))
        {
            return Location_Variables.Instance;
        }

        // location /
        if (path.StartsWith("/"u8))
        {
            return Location_Slash.Instance;
        }

        return SiteExampleRoot.Instance;
    }
}
