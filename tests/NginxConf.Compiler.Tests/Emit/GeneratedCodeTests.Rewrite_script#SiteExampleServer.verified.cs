namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>site.example</c></summary>
/// <remarks><code>
/// listens    *:80
/// names      site.example
/// locations  /
/// </code></remarks>
internal sealed class SiteExampleServer : Server<SiteRequest>
{
    private static readonly ByteSlice s_1 = ByteSlice.From("1"u8);

    // ^www\.(?<domain>.+)$
    private static readonly BytePattern s_www = new("^[Ww][Ww][Ww]\\.(.+)$", 2);

    public static readonly SiteExampleServer Instance = new();

    public override ReadOnlySpan<byte> Name => "site.example"u8;

    public override Location Root => SiteExampleRoot.Instance;

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // set $a 1;
        request.Var_A = s_1;

        // if ($host ~* ^www\.(?<domain>.+)$)
        if (Rewriter.IsMatch(request, s_www, request.Host))
        {
            request.Var_Domain = request.Captures[1];

            // return 301 https://$domain$request_uri;
            var text = new ValueWriter(request.Memory);
            text.Write("https://"u8);
            text.Write(request.Var_Domain);
            text.Write(request.RequestUri);
            return new(Rewriter.Return(request, 301, text.Complete()));
        }

        return new(Outcome.Continue);
    }

    protected override Location FindLocation(SiteRequest request)
    {
        var path = request.Path.Span;

        // location /
        if (path.StartsWith("/"u8))
        {
            return Location_Slash.Instance;
        }

        return SiteExampleRoot.Instance;
    }
}
