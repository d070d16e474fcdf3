using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The class that the host starts from.</summary>
internal static class SiteClassEmitter
{
    public static GeneratedFile Emit(SitePlan site)
    {
        var file = new CodeFile("Site.g.cs", string.Empty);
        var owner = new ClassCode(file, site.UsesCaptures);
        var code = owner.Members;
        file.Import("System.Collections.Generic");
        code.Line($"public override string {RuntimeNames.SiteConfigurationFile} => {Literal.String(site.ConfigurationFile)};");
        WriteMain(owner, site);
        WriteList(owner, RuntimeNames.Listener, RuntimeNames.SiteListeners, site.Listeners.Select(listener => $"new {listener.ClassName}()"));
        WriteList(owner, RuntimeNames.AccessLog, RuntimeNames.SiteAccessLogs, site.Logs.AccessFiles.Select(log => "Logs." + log.Member));
        WriteList(
            owner,
            RuntimeNames.ErrorLogTarget,
            RuntimeNames.SiteErrorLogs,
            site.Logs.ErrorFiles.Where(log => !site.MainErrorLogs.Contains(log.Member)).Select(log => "Logs." + log.Member));
        WriteList(owner, RuntimeNames.Upstream, RuntimeNames.SiteUpstreams, site.Upstreams.Select(upstream => "Generated.Upstreams." + upstream.Member));
        WriteList(owner, RuntimeNames.LocationSettings, RuntimeNames.SiteSettingsWithHosts, SettingsWithHosts(site));
        if (CharsetsEmitter.IsNeeded(site))
        {
            code.Blank();
            code.Line($"public override {owner.Use(RuntimeNames.CharsetTables)} {RuntimeNames.SiteCharsets} => Generated.Charsets.All;");
        }

        if (!site.ConfigurationTexts.IsEmpty)
        {
            code.Blank();
            code.Line(
                $"public override IReadOnlyList<{owner.Use(RuntimeNames.ConfigurationText)}> {RuntimeNames.SiteConfigurationTexts} => ConfigurationFiles.All();");
        }

        code.Blank();
        code.Line($"public override {owner.Use(RuntimeNames.Request)} {RuntimeNames.SiteCreateRequest}() => new SiteRequest();");

        var summary = new Summary(Summary.Quote(site.ConfigurationFile));
        summary.Add("listens", string.Join(" ", site.Listeners.Select(listener => listener.Address)));
        summary.Add("servers", string.Join(" ", site.Servers.Select(server => server.Label)));
        owner.Finish(summary, $"internal sealed class Site : {file.Use(RuntimeNames.SiteDefinition)}");
        return file.ToGeneratedFile();
    }

    // Levels that name hosts to be looked up at start.
    private static IEnumerable<string> SettingsWithHosts(SitePlan site)
    {
        foreach (var server in site.Servers)
        {
            var name = $"Generated.Servers.{server.Name}.";
            if (TrustedProxies.HasHosts(server.Level, null))
            {
                yield return $"{name}{server.Name}Root.Instance.{RuntimeNames.LocationSettingsProperty}";
            }

            foreach (var location in server.Locations.Where(location => TrustedProxies.HasHosts(location.Level, server.Level)))
            {
                yield return $"{name}{location.ClassName}.Instance.{RuntimeNames.LocationSettingsProperty}";
            }
        }
    }

    private static void WriteMain(ClassCode owner, SitePlan site)
    {
        var code = owner.Members;
        code.Blank();
        var declaration = $"public override {owner.Use(RuntimeNames.MainSettings)} {RuntimeNames.SiteMain} {{ get; }} = new()";
        if (site.Main.IsEmpty && site.MainErrorLogs.IsEmpty)
        {
            code.Line(declaration + ";");
            return;
        }

        code.Open(declaration);
        SettingCode.Write(code, owner.File, SettingTables.Main, site.Main);
        if (!site.MainErrorLogs.IsEmpty)
        {
            code.Line($"{RuntimeNames.MainErrorLogs} = [{string.Join(", ", site.MainErrorLogs.Select(log => "Logs." + log))}],");
        }

        code.Close(";");
    }

    private static void WriteList(ClassCode owner, RuntimeType type, RuntimeMember property, IEnumerable<string> items)
    {
        var all = items.ToArray();
        if (all.Length == 0 && property != RuntimeNames.SiteListeners)
        {
            return;
        }

        var code = owner.Members;
        var declaration = $"public override IReadOnlyList<{owner.Use(type)}> {property} {{ get; }} =";
        code.Blank();
        if (all.Length <= 1)
        {
            code.Line($"{declaration} [{string.Join(", ", all)}];");
            return;
        }

        code.Line(declaration);
        code.Line("[");
        foreach (var item in all)
        {
            code.Continuation(item + ",");
        }

        code.Line("];");
    }
}
