namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

/// <summary><c>location /koi/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/koi/"
/// content  static files
/// filters  source_charset KOI8-R
/// </code></remarks>
internal sealed class Location_Koi : SiteExampleLocation
{
    public static readonly Location_Koi Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/koi/"u8),
        Kind = LocationKind.Prefix,
        SourceCharset = ByteSlice.From("koi8-r"u8),                         // source_charset KOI8-R;
        GzipCompLevel = 6,                                                  // gzip_comp_level 6;
        GzipHttpVersion = HttpVersion.Http10,                               // gzip_http_version 1.0;
        GzipProxied = GzipProxied.NoCache | GzipProxied.NoEtag,             // gzip_proxied no-cache no_etag;
        GzipVary = true,                                                    // gzip_vary on;
    };
}
