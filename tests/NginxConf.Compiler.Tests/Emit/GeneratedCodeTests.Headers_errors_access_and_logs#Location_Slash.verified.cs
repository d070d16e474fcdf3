namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary><c>location /</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    any path
/// content  static files
/// headers  X-Location Cache-Control
/// </code></remarks>
internal sealed class Location_Slash : SiteExampleLocation
{
    private static readonly ByteSlice s_xLocation = ByteSlice.From("X-Location"u8);
    private static readonly ByteSlice s_noStore = ByteSlice.From("no-store"u8);
    private static readonly ByteSlice s_cacheControl = ByteSlice.From("Cache-Control"u8);

    public static readonly Location_Slash Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/"u8),
        Kind = LocationKind.Prefix,
    };

    protected override void AddHeaders(SiteRequest request, ref HeaderAdder headers)
    {
        // add_header X-Location $host;
        headers.Add(s_xLocation, request.Host);

        // add_header Cache-Control "no-store" always;
        headers.AddAlways(s_cacheControl, s_noStore);
    }
}
