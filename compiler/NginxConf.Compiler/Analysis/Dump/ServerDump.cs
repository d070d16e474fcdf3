using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis.Dump;

/// <summary>Servers and, in the order in which they are searched, their locations.</summary>
internal static class ServerDump
{
    public static void Write(JsonWriter json, ServerModel server)
    {
        BlockDump.Write(json.BeginObject(), server);
        json.Name("listens").Array(server.Listens, WriteListen)
            .Name("names").Array(server.Names, WriteName)
            .Name("script").Array(server.Script, WriteStep)
            .Name("locations").Array(InSearchOrder(server.Locations), WriteLocation)
            .EndObject();
    }

    private static void WriteListen(JsonWriter json, ListenModel listen) => json.BeginObject()
        .Member("address", listen.Address.ToString())
        .Member("default", listen.IsDefaultServer)
        .Member("ssl", listen.Ssl)
        .Member("text", listen.Text)
        .Member("where", listen.Where?.ToString())
        .EndObject();

    private static void WriteName(JsonWriter json, ServerNameModel name) => json.BeginObject()
        .Member("name", name.Name)
        .Member("kind", CamelCase(name.Kind))
        .Member("where", name.Where?.ToString())
        .EndObject();

    private static void WriteLocation(JsonWriter json, LocationModel location)
    {
        json.BeginObject()
            .Member("match", CamelCase(location.Match))
            .Member("pattern", location.Pattern)
            .Member("handler", location.Handler?.Text);
        BlockDump.Write(json, location);
        if (location.LimitExcept is { } limited)
        {
            json.Name("methods").Array(limited.Methods, (writer, method) => writer.Value(method));
            WriteLocation(json.Name("limitExcept"), limited.Location);
        }

        json.Name("script").Array(location.Script, WriteStep)
            .Name("locations").Array(InSearchOrder(location.Locations), WriteLocation)
            .EndObject();
    }

    private static void WriteStep(JsonWriter json, ScriptStep step)
    {
        json.BeginObject().Member("text", step.Text).Member("where", step.Where?.ToString());
        if (step is IfStep branch)
        {
            json.Name("script").Array(branch.Body, WriteStep);
            if (branch.Location is { } location)
            {
                WriteLocation(json.Name("location"), location);
            }
        }

        json.EndObject();
    }

    private static IEnumerable<LocationModel> InSearchOrder(IReadOnlyCollection<LocationModel> locations) =>
        LocationOrder.Exact(locations, Itself)
            .Concat(LocationOrder.Prefixes(locations, Itself))
            .Concat(LocationOrder.Regexes(locations, Itself))
            .Concat(locations.Where(location => location.Match == LocationMatch.Named));

    private static LocationModel Itself(LocationModel location) => location;

    private static string CamelCase<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
