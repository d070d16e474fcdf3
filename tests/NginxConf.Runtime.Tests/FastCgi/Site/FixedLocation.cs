using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

/// <summary><c>return 200 "text: $uri $args $request_method"</c>.</summary>
internal sealed class FixedLocation(string text) : Location<GatewayRequest>
{
    protected override ValueTask<Outcome> RewriteAsync(GatewayRequest request) =>
        new(Rewriter.Return(request, 200, new ByteSlice(System.Text.Encoding.Latin1.GetBytes(
            $"{text}: {request.Path} {request.Query} {request.Method}"))));
}
