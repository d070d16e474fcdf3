using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis.Dump;

/// <summary>Groups of servers, written and implicit.</summary>
internal static class UpstreamDump
{
    public static void Write(JsonWriter json, UpstreamModel upstream) => json.BeginObject()
        .Member("name", upstream.Name)
        .Member("implicit", upstream.IsImplicit)
        .Member("where", upstream.Where?.ToString())
        .Name("servers").Array(upstream.Servers, WriteServer)
        .Name("directives").Array(upstream.Directives, BlockDump.WriteDirective)
        .EndObject();

    private static void WriteServer(JsonWriter json, UpstreamServerModel server) => json.BeginObject()
        .Member("address", server.Address.Written)
        .Member("weight", server.Weight)
        .Member("maxFails", server.MaxFails)
        .Member("failTimeoutMilliseconds", server.FailTimeoutMilliseconds)
        .Member("maxConnections", server.MaxConnections)
        .Member("backup", server.IsBackup)
        .Member("down", server.IsDown)
        .Member("where", server.Where?.ToString())
        .EndObject();
}
