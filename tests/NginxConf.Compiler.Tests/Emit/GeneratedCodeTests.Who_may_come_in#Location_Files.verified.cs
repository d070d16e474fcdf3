namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

/// <summary><c>location /files/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/files/"
/// methods  GET PROPFIND; others: Location_Files_Except_GetPropfind
/// content  FastCGI, upstream 127.0.0.1:9000
/// </code></remarks>
internal sealed class Location_Files : SiteExampleLocation, IFastCgiLocation<SiteRequest>
{
    public static readonly FastCgiSettings FastCgi = new()
    {
        Upstream = Upstreams.Address127_0_0_1_9000,                         // fastcgi_pass 127.0.0.1:9000;
    };

    public static readonly Location_Files Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/files/"u8),
        Kind = LocationKind.Prefix,
        FastCgi = FastCgi,
    };

    public override bool HasContentHandler => true;

    // fastcgi_param ...
    public static void WriteParameters(SiteRequest request, ref FastCgiParameterWriter parameters)
    {
    }

    // limit_except GET PROPFIND { ... }
    public override Location ForMethod(MethodKind method)
    {
        return method is MethodKind.Get or MethodKind.Head or MethodKind.PropFind
            ? this
            : Location_Files_Except_GetPropfind.Instance;
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        FastCgiHandler.PassAsync<Location_Files, SiteRequest>(request, FastCgi);
}
