namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Access;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary>What every location of server <c>site.example</c> inherits unless it says otherwise.</summary>
/// <remarks><code>
/// access   allow 10.0.0.0/8, deny all
/// headers  X-Server
/// errors   404 /404.html, 500 502 503 504 =200 @down, 404 /never-reached.html
/// log      /var/log/nginx/site.log combined buffer=32k flush=5s
/// </code></remarks>
internal abstract class SiteExampleLocation : Location<SiteRequest>
{
    private static readonly AccessRules s_access = new("+10.0.0.0/8", "-all");
    private static readonly ByteSlice s_one = ByteSlice.From("one"u8);
    private static readonly ByteSlice s_xServer = ByteSlice.From("X-Server"u8);
    private static readonly ByteSlice s_404Html = ByteSlice.From("/404.html"u8);

    protected static readonly LocationSettings Inherited = new()
    {
        ErrorLogs = [Logs.SiteError],
    };

    public override LocationSettings Settings => Inherited;

    protected override Outcome Access(SiteRequest request)
    {
        // allow 10.0.0.0/8;
        // deny all;
        return s_access.Check(request);
    }

    protected override void AddHeaders(SiteRequest request, ref HeaderAdder headers)
    {
        // add_header X-Server one always;
        headers.AddAlways(s_xServer, s_one);
    }

    protected override bool FindErrorPage(SiteRequest request, int status, out ErrorPage page)
    {
        switch (status)
        {
            // error_page 404 /404.html;
            case 404:
                page = new ErrorPage(s_404Html, null, -1);
                return true;
            // error_page 500 502 503 504 =200 @down;
            case 500:
            case 502:
            case 503:
            case 504:
                page = new ErrorPage(default, Location_AtDown.Instance, 200);
                return true;
            default:
                page = default;
                return false;
        }
    }

    protected override void Log(SiteRequest request)
    {
        // access_log /var/log/nginx/site.log combined buffer=32k flush=5s;
        var logLine = Logs.Site.Begin(request);
        Logs.WriteCombined(request, ref logLine);
        logLine.End();
    }
}
