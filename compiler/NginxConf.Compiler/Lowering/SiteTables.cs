using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>What all parts of a site share while it is lowered.</summary>
internal sealed class SiteTables
{
    public SiteTables(SiteModel site, DiagnosticBag diagnostics)
    {
        Diagnostics = diagnostics;
        MainLabel = site.Main.Label;
        HttpLabel = site.Http.Label;
        Values = new ValueLowering(new SiteVariables(site.Http.Variables));
        Logs = new LogTable(site, Values, diagnostics);
        Upstreams = new UpstreamTable(site.Http.Upstreams);
    }

    public DiagnosticBag Diagnostics { get; }

    public string MainLabel { get; }

    public string HttpLabel { get; }

    public ValueLowering Values { get; }

    public SiteVariables Variables => Values.Variables;

    public LogTable Logs { get; }

    public MimeTables MimeTables { get; } = new();

    public UpstreamTable Upstreams { get; }
}
