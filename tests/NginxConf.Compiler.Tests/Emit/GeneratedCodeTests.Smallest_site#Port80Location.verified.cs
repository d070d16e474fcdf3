namespace NginxConf.Generated.Servers.Port80;

using NginxConf.Runtime.Sites;

/// <summary>What every location of server <c>*:80</c> inherits unless it says otherwise.</summary>
/// <remarks><code>
/// log      logs/access.log combined             (http)
/// </code></remarks>
internal abstract class Port80Location : Location<SiteRequest>
{
    protected static readonly LocationSettings Inherited = new();

    public override LocationSettings Settings => Inherited;

    protected override void Log(SiteRequest request)
    {
        // access_log logs/access.log combined;
        var logLine = Logs.Access.Begin(request);
        Logs.WriteCombined(request, ref logLine);
        logLine.End();
    }
}
