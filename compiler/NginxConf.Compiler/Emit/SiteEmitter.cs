using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>Writes the C# of a plan: one file per location, server and listener, and one for each kind of thing they share.</summary>
internal static class SiteEmitter
{
    /// <summary>Names that a server must not have, because code in its namespace, or beside its classes, means something else by them.</summary>
    public static IReadOnlyList<string> ReservedNames { get; } =
    [
        "System", "NginxConf", "Site", "SiteRequest", "Logs", "Types", "Charsets", "FileCaches", "Upstreams", "Program", "ConfigurationFiles",

        // With "Server", "Location" or "Root" behind them they are members of the base classes.
        "Default", "Document", "Find", "FindNamed",
    ];

    /// <summary>All files in a stable order.</summary>
    public static EquatableArray<GeneratedFile> Emit(SitePlan site, CompileOptions options)
    {
        var files = new List<GeneratedFile> { SiteClassEmitter.Emit(site), RequestEmitter.Emit(site) };
        files.AddRange(MapTableEmitter.Emit(site));
        files.AddRange(GeoCode.Emit(site));
        files.AddRange(LogsEmitter.Emit(site));
        files.AddRange(TypesEmitter.Emit(site));
        files.AddRange(CharsetsEmitter.Emit(site));
        files.AddRange(FileCachesEmitter.Emit(site));
        files.AddRange(UpstreamsEmitter.Emit(site));
        files.AddRange(site.Listeners.Select(listener => ListenerEmitter.Emit(listener, site)));
        foreach (var server in site.Servers)
        {
            files.AddRange(ServerEmitter.Emit(server, site.UsesCaptures));
            files.AddRange(server.Locations.Select(location => LocationEmitter.Emit(server, location, site.UsesCaptures)));
        }

        files.AddRange(ConfigurationFilesEmitter.Emit(site));
        if (options.Program)
        {
            files.Add(ProgramEmitter.Emit());
        }

        return files.ToEquatableArray();
    }
}
