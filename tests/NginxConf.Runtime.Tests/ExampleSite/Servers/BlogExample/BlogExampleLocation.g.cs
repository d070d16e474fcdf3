namespace NginxConf.Generated.Servers.BlogExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary>What every location of server <c>blog.example</c> inherits unless it says otherwise.</summary>
/// <remarks><code>
/// errors   404 /404.html
/// log      logs/access.log main                 (http)
/// root     /srv/blog/public
/// index    index.php
/// </code></remarks>
internal abstract class BlogExampleLocation : Location<SiteRequest>
{
    private static readonly ByteSlice s_404Html = ByteSlice.From("/404.html"u8);

    protected static readonly LocationSettings Inherited = new()
    {
        DocumentRoot = ByteSlice.From("/srv/blog/public"u8),                // root /srv/blog/public;
        Index = new IndexFiles(ByteSlice.From("index.php"u8)),              // index index.php;
        Types = Types.Http,                                                 // types { ... }
    };

    public override LocationSettings Settings => Inherited;

    protected override bool FindErrorPage(SiteRequest request, int status, out ErrorPage page)
    {
        switch (status)
        {
            // error_page 404 /404.html;
            case 404:
                page = new ErrorPage(s_404Html, null, -1);
                return true;
            default:
                page = default;
                return false;
        }
    }

    protected override void Log(SiteRequest request)
    {
        // access_log logs/access.log main;
        var logLine = Logs.Access.Begin(request);
        Logs.WriteMain(request, ref logLine);
        logLine.End();
    }
}
