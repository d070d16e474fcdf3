namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location /logged/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/logged/"
/// content  static files
/// log      logs/all.log combined, logs/some.log combined if=$arg_log
/// </code></remarks>
internal sealed class Location_Logged : SiteExampleLocation
{
    public static readonly Location_Logged Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/logged/"u8),
        Kind = LocationKind.Prefix,
        ErrorLogs = [Logs.LoggedError],
    };

    protected override void Log(SiteRequest request)
    {
        // access_log logs/all.log combined;
        var logLine = Logs.All.Begin(request);
        Logs.WriteCombined(request, ref logLine);
        logLine.End();

        // access_log logs/some.log combined if=$arg_log;
        if (Conditions.IsTrue(request.Arg("log"u8)))
        {
            var logLine2 = Logs.Some.Begin(request);
            Logs.WriteCombined(request, ref logLine2);
            logLine2.End();
        }
    }
}
