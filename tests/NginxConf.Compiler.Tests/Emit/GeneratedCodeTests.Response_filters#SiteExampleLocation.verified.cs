namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Sites;

/// <summary>What every location of server <c>site.example</c> inherits unless it says otherwise.</summary>
/// <remarks><code>
/// trailers  X-Sent
/// filters   charset utf-8, limit_rate $arg_rate, gzip on
/// log       logs/access.log combined             (http)
/// </code></remarks>
internal abstract class SiteExampleLocation : Location<SiteRequest>
{
    private static readonly ByteSlice s_xSent = ByteSlice.From("X-Sent"u8);

    protected static readonly LocationSettings Inherited = new()
    {
        Charset = ByteSlice.From("utf-8"u8),                                // charset utf-8;
        Gzip = true,                                                        // gzip on;
        GzipDisable = [new BytePattern("[Oo][Pp][Ee][Rr][Aa]/[0-6]\\.", 1)], // gzip_disable msie6 "Opera/[0-6]\.";
        GzipDisableMsie6 = true,                                            // gzip_disable msie6 "Opera/[0-6]\.";
        GzipTypes = new MediaTypeSet("text/css", "application/json"),       // gzip_types text/css "application/json";
        Trailers = TrailerStatuses.All,
    };

    public override LocationSettings Settings => Inherited;

    protected override void AddTrailers(SiteRequest request, ref TrailerAdder trailers)
    {
        // add_trailer X-Sent $body_bytes_sent always;
        trailers.AddAlways(s_xSent, request.BodyBytesSent);
    }

    protected override long FindLimitRate(SiteRequest request)
    {
        // limit_rate $arg_rate;
        return RateText.Read(request, request.Arg("rate"u8));
    }

    protected override void Log(SiteRequest request)
    {
        // access_log logs/access.log combined;
        var logLine = Logs.Access.Begin(request);
        Logs.WriteCombined(request, ref logLine);
        logLine.End();
    }
}
