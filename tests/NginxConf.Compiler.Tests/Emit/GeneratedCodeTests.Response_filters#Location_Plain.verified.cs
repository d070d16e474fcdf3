namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary><c>location /plain/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match     path starts with "/plain/"
/// content   static files
/// trailers  X-Plain
/// filters   limit_rate 10k
/// </code></remarks>
internal sealed class Location_Plain : SiteExampleLocation
{
    private static readonly ByteSlice s_yes = ByteSlice.From("yes"u8);
    private static readonly ByteSlice s_xPlain = ByteSlice.From("X-Plain"u8);

    public static readonly Location_Plain Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/plain/"u8),
        Kind = LocationKind.Prefix,
        ChunkedTransferEncoding = false,                                    // chunked_transfer_encoding off;
        LimitRate = 10240,                                                  // limit_rate 10k;
        Charset = default,                                                  // charset off;
        Gzip = false,                                                       // gzip off;
        Trailers = TrailerStatuses.Admitted,
    };

    protected override void AddTrailers(SiteRequest request, ref TrailerAdder trailers)
    {
        // add_trailer X-Plain yes;
        trailers.Add(s_xPlain, s_yes);
    }

    protected override long FindLimitRate(SiteRequest request) =>
        Settings.LimitRate;
}
