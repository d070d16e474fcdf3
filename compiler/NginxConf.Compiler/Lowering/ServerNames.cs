using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>Names of the servers in generated code: of the first server name, with the port where several share it.</summary>
internal static class ServerNames
{
    /// <param name="servers">The servers in file order.</param>
    /// <param name="reserved">Names that generated code uses inside the servers' namespaces.</param>
    public static IReadOnlyList<string> Assign(IReadOnlyList<ServerModel> servers, IEnumerable<string> reserved)
    {
        var plain = servers.Select(Plain).ToArray();
        var shared = new HashSet<string>(
            plain.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key),
            StringComparer.OrdinalIgnoreCase);
        var wishes = servers
            .Select((server, i) => (shared.Contains(plain[i]) ? WithPort(plain[i], server) : plain[i], Identity(server)))
            .ToArray();
        return NameTable.Assign(wishes, reserved);
    }

    private static string Plain(ServerModel server)
    {
        var name = server.Names.Select(n => n.Kind == ServerNameKind.Regex ? Identifier.FromRegex(n.Name) : Identifier.FromText(n.Name))
            .FirstOrDefault(n => n.Length > 0);
        return name is null ? Port(server) : char.IsDigit(name[0]) ? "Host" + name : name;
    }

    private static string WithPort(string name, ServerModel server)
    {
        var port = Port(server);
        return name == port ? name : name + port;
    }

    private static string Port(ServerModel server) =>
        server.Listens.IsEmpty ? "Default"
        : server.Listens[0].Address is { UnixPath: { } path } ? "Unix" + Identifier.FromText(path)
        : FormattableString.Invariant($"Port{server.Listens[0].Address.Port}");

    private static string Identity(ServerModel server) =>
        string.Join(" ", server.Names.Select(n => n.Name)) + "|" + string.Join(" ", server.Listens.Select(l => l.Address.ToString()));
}
