namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>location /inherits/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match     path starts with "/inherits/"
/// content   FastCGI, upstream app.example:9000
/// inherits  root /srv/www                        (server)
/// </code></remarks>
internal sealed class Location_Inherits : SiteExampleLocation, IFastCgiLocation<SiteRequest>
{
    public static readonly FastCgiSettings FastCgi = new()
    {
        Upstream = Upstreams.AppExample9000,                                // fastcgi_pass app.example:9000;
    };

    public static readonly Location_Inherits Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/inherits/"u8),
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

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        FastCgiHandler.PassAsync<Location_Inherits, SiteRequest>(request, FastCgi);
}
