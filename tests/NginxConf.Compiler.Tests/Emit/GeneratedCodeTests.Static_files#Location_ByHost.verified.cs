namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

/// <summary><c>location /by-host/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/by-host/"
/// content  static files
/// root     /srv/$host
/// index    $host.html index.html
/// </code></remarks>
internal sealed class Location_ByHost : SiteExampleLocation
{
    public static readonly Location_ByHost Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/by-host/"u8),
        Kind = LocationKind.Prefix,
        Index = new IndexNames(ByteSlice.Empty, ByteSlice.From("index.html"u8)), // index $host.html index.html;
    };

    protected override ByteSlice DocumentRoot(SiteRequest request)
    {
        // root /srv/$host;
        var root = new ValueWriter(request.Memory);
        root.Write("/srv/"u8);
        root.Write(request.Host);
        return root.Complete();
    }

    // index $host.html index.html;
    private sealed class IndexNames(params ByteSlice[] names) : IndexFiles(names)
    {
        public override ByteSlice Get(Request any, int index)
        {
            var request = (SiteRequest)any;
            switch (index)
            {
                case 0:
                    var name = new ValueWriter(request.Memory);
                    name.Write(request.Host);
                    name.Write(".html"u8);
                    return name.Complete();
                default:
                    return base.Get(any, index);
            }
        }
    }
}
