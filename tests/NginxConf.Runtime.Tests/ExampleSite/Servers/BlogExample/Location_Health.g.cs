namespace NginxConf.Generated.Servers.BlogExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location = /health</c> of server <c>blog.example</c></summary>
/// <remarks><code>
/// match    path is "/health"
/// content  return 200
/// </code></remarks>
internal sealed class Location_Health : BlogExampleLocation
{
    public static readonly Location_Health Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/health"u8),
        Kind = LocationKind.Exact,
    };

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // return 200 "ok $agent_kind\n";
        var text = new ValueWriter(request.Memory);
        text.Write("ok "u8);
        text.Write(request.Var_AgentKind);
        text.Write("\n"u8);
        return new(Rewriter.Return(request, 200, text.Complete()));
    }
}
