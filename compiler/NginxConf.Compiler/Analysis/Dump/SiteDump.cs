using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis.Dump;

/// <summary>A bound configuration as JSON: every block with the settings in effect and their origin (docs/dump.md).</summary>
public static class SiteDump
{
    /// <summary>Changes when a member changes its meaning or goes; not when members are added.</summary>
    private const int FormatVersion = 1;

    /// <param name="mainFile">The main configuration file.</param>
    /// <param name="files">The files that were read, in reading order.</param>
    /// <param name="site">What they mean.</param>
    public static string ToJson(string mainFile, IEnumerable<SourceText> files, SiteModel site)
    {
        var json = new JsonWriter().BeginObject()
            .Member("format", FormatVersion)
            .Member("mainFile", mainFile)
            .Name("files").Array(files, (writer, file) => writer.Value(file.Path));
        BlockDump.Write(json.Name("main").BeginObject(), site.Main);
        BlockDump.Write(json.EndObject().Name("events").BeginObject(), site.Events);
        WriteHttp(json.EndObject().Name("http").BeginObject(), site.Http);
        return json.EndObject().EndObject().ToString();
    }

    private static void WriteHttp(JsonWriter json, HttpModel http)
    {
        BlockDump.Write(json, http);
        json.Name("listeners").Array(http.Listeners, WriteListener)
            .Name("servers").Array(http.Servers, ServerDump.Write)
            .Name("upstreams").Array(http.Upstreams, UpstreamDump.Write)
            .Name("maps").Array(http.Maps, MapDump.Write)
            .Name("logFormats").Array(http.LogFormats, WriteLogFormat)
            .Name("variables").Array(http.Variables, (writer, name) => writer.Value(name));
    }

    private static void WriteListener(JsonWriter json, ListenerModel listener) => json.BeginObject()
        .Member("address", listener.Listen.Address.ToString())
        .Member("ssl", listener.Listen.Ssl)
        .Name("servers").Array(listener.Servers, (writer, index) => writer.Value(index))
        .Member("defaultServer", listener.DefaultServer)
        .EndObject();

    private static void WriteLogFormat(JsonWriter json, LogFormatModel format) => json.BeginObject()
        .Member("name", format.FormatName)
        .Member("escape", format.Escape.ToString().ToLowerInvariant())
        .Member("line", TemplateText.Of(format.Line))
        .Member("where", format.Where?.ToString())
        .EndObject();
}
