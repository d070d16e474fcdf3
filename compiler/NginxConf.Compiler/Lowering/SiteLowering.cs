using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Makes a plan of a bound configuration: who answers what, in which order, under which name.</summary>
internal static class SiteLowering
{
    /// <param name="site">The bound configuration, without errors.</param>
    /// <param name="mainFile">Path of the main file.</param>
    /// <param name="hiddenFolder">Taken off the paths that the site shows; with its final slash, or empty.</param>
    /// <param name="texts">Files to carry in the site; empty for none.</param>
    /// <param name="reserved">Names that no server may have in generated code.</param>
    /// <param name="diagnostics">Takes what cannot be compiled.</param>
    public static SitePlan Lower(
        SiteModel site,
        string mainFile,
        string hiddenFolder,
        IReadOnlyList<SourceText> texts,
        IEnumerable<string> reserved,
        DiagnosticBag diagnostics)
    {
        var tables = new SiteTables(site, hiddenFolder, diagnostics);
        var names = ServerNames.Assign(site.Http.Servers, reserved);
        var servers = site.Http.Servers.Select((server, i) => ServerLowering.Lower(server, names[i], tables)).ToEquatableArray();
        var listeners = new ListenerLowering(site.Http, names, tables.Variables).Lower();
        var computed = ComputedVariableLowering.Lower(site.Http, tables.Values);
        return new SitePlan
        {
            ConfigurationFile = DisplayPath.Of(mainFile, hiddenFolder),
            Main = SettingLowering.Changed(site.Main.Settings, SettingNames.Main),
            MainErrorLogs = tables.Logs.Lower(site.Main.Settings.Find(DirectiveNames.ErrorLog).Details<ErrorLogModel>()),
            Listeners = listeners,
            Servers = servers,
            Upstreams = tables.Upstreams.ToPlans(),
            Variables = tables.Variables.ToPlans(),
            Computed = computed.Select(plan => plan with { IsAssigned = tables.Variables.IsAssigned(plan.Member) }).ToEquatableArray(),
            Logs = tables.Logs.ToPlan(),
            FileCaches = tables.FileCaches.ToPlans(),
            Charsets = tables.Charsets.ToPlan(),
            MimeTables = tables.MimeTables.ToPlans(),
            UsesCaptures = tables.Values.UsesCaptures,
            ConfigurationTexts = texts.Select(t => new ConfigurationTextPlan(DisplayPath.Of(t.Path, hiddenFolder), t.Text)).ToEquatableArray(),
        };
    }
}
