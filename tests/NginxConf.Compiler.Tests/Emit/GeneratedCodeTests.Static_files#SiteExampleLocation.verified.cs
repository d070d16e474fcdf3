namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary>What every location of server <c>site.example</c> inherits unless it says otherwise.</summary>
/// <remarks><code>
/// log      logs/access.log combined             (http)
/// root     /srv/www/
/// index    index.html index.htm
/// </code></remarks>
internal abstract class SiteExampleLocation : Location<SiteRequest>
{
    protected static readonly LocationSettings Inherited = new()
    {
        DocumentRoot = ByteSlice.From("/srv/www"u8),                        // root /srv/www/;
        // index index.html index.htm;
        Index = new IndexFiles(ByteSlice.From("index.html"u8), ByteSlice.From("index.htm"u8)),
        Types = Types.SiteExample,                                          // types { ... }
    };

    public override LocationSettings Settings => Inherited;

    protected override void Log(SiteRequest request)
    {
        // access_log logs/access.log combined;
        var logLine = Logs.Access.Begin(request);
        Logs.WriteCombined(request, ref logLine);
        logLine.End();
    }
}
