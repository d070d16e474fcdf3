namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Upstreams;

/// <summary><c>location /variable/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match     path starts with "/variable/"
/// content   FastCGI, upstream $backend
/// inherits  root /srv/www                        (server)
/// </code></remarks>
internal sealed class Location_Variable : SiteExampleLocation, IFastCgiLocation<SiteRequest>
{
    private static readonly ByteSlice s_127_0_0_1_9001 = ByteSlice.From("127.0.0.1:9001"u8);

    public static readonly FastCgiSettings FastCgi = new()
    {
        Upstream = Upstream.PerRequest,                                     // fastcgi_pass $backend;
    };

    private static readonly UpstreamAddresses<FastCgiSettings> s_addresses = new(FastCgi);

    public static readonly Location_Variable Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/variable/"u8),
        Kind = LocationKind.Prefix,
        FastCgi = FastCgi,
    };

    public override bool HasContentHandler => true;

    // fastcgi_param ...
    public static void WriteParameters(SiteRequest request, ref FastCgiParameterWriter parameters)
    {
        // REDIRECT_STATUS 200
        // SERVER_NAME $server_name
        parameters.WriteEncoded(
            "\u000f\u0003REDIRECT_STATUS200"u8 +
            "\u000b\u000cSERVER_NAMEsite.example"u8);
    }

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // set $backend 127.0.0.1:9001;
        request.Var_Backend = s_127_0_0_1_9001;

        return new(Outcome.Continue);
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request)
    {
        // fastcgi_pass $backend;
        var outcome = s_addresses.Find(request, request.Var_Backend, out var settings);
        return outcome.IsContinue
            ? FastCgiHandler.PassAsync<Location_Variable, SiteRequest>(request, settings)
            : new(outcome);
    }
}
