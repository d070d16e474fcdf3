using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis.Dump;

/// <summary>Maps with their rows in the order in which they are tried.</summary>
internal static class MapDump
{
    public static void Write(JsonWriter json, MapModel map)
    {
        json.BeginObject()
            .Member("variable", map.Variable)
            .Member("source", TemplateText.Of(map.Source))
            .Member("default", TemplateText.Of(map.Default))
            .Member("hostnames", map.Hostnames)
            .Member("volatile", map.Volatile)
            .Member("where", map.Where?.ToString())
            .Name("rows").BeginArray();
        WriteRows(json, map.Exact, "exact");
        WriteRows(json, map.Wildcards, "wildcard");
        foreach (var row in map.Regexes)
        {
            WriteRow(json, row.Key.IgnoreCase ? "regexIgnoreCase" : "regex", row.Key.Source, row.Value);
        }

        json.EndArray().EndObject();
    }

    private static void WriteRows(JsonWriter json, IEnumerable<MapRow> rows, string kind)
    {
        foreach (var row in rows)
        {
            WriteRow(json, kind, row.Key, row.Value);
        }
    }

    private static void WriteRow(JsonWriter json, string kind, string key, Template value) => json.BeginObject()
        .Member("kind", kind)
        .Member("key", key)
        .Member("value", TemplateText.Of(value))
        .EndObject();
}
