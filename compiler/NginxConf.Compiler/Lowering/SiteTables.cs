using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>What all parts of a site share while it is lowered.</summary>
internal sealed class SiteTables
{
    /// <param name="site">The bound configuration.</param>
    /// <param name="hiddenFolder">Taken off the paths that the site shows.</param>
    /// <param name="diagnostics">Takes what cannot be compiled.</param>
    public SiteTables(SiteModel site, string hiddenFolder, DiagnosticBag diagnostics)
    {
        Diagnostics = diagnostics;
        MainLabel = site.Main.Label;
        HttpLabel = site.Http.Label;
        Values = new ValueLowering(
            new SiteVariables(site.Http.Variables, ComputedVariableLowering.Definitions(site.Http).Select(definition => definition.Variable)),
            new StatusVariables(site.Http.Maps, site.Http.SplitClients));
        Logs = new LogTable(site, Values, diagnostics);
        Charsets = new Charsets(site.Http);
        Upstreams = new UpstreamTable(site.Http.Upstreams, hiddenFolder);
    }

    public DiagnosticBag Diagnostics { get; }

    public string MainLabel { get; }

    public string HttpLabel { get; }

    public ValueLowering Values { get; }

    public SiteVariables Variables => Values.Variables;

    public LogTable Logs { get; }

    public MimeTables MimeTables { get; } = new();

    public Charsets Charsets { get; }

    public FileCaches FileCaches { get; } = new();

    public UpstreamTable Upstreams { get; }
}
