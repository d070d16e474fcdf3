using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>The addresses that servers listen on, checked against each other while they are read (directive <c>listen</c>).</summary>
internal sealed class ListenerScope(BindContext context)
{
    private readonly Dictionary<string, Address> _addresses = new(StringComparer.Ordinal);

    /// <summary>Adds a socket; false when it conflicts with another, which is reported.</summary>
    /// <param name="directive">The <c>listen</c> directive.</param>
    /// <param name="server">The block of its server.</param>
    /// <param name="listen">One socket of it.</param>
    public bool Add(BoundDirective directive, BoundBlock server, ListenModel listen)
    {
        var name = listen.Address.ToString();
        if (!_addresses.TryGetValue(name, out var address))
        {
            address = new Address();
            _addresses.Add(name, address);
        }

        if (FindConflict(directive, address, server, listen, name) is { } conflict)
        {
            context.Report(conflict, directive.IncludedFrom);
            return false;
        }

        address.Servers.Add(server);
        address.Options ??= listen.HasSocketOptions ? directive : null;
        address.Default ??= listen.IsDefaultServer ? directive : null;
        return true;
    }

    /// <summary>Checks, when everything is read, that a worker has connections enough to listen at all (<c>worker_connections</c>).</summary>
    public void CheckConnections(BoundDirective? setting)
    {
        if (setting?.Values is { Count: 1 } values && values[0] is NumberValue { Number: var connections } && connections <= _addresses.Count)
        {
            context.ReportUnplaced(
                Descriptors.InvalidRelation(setting.Where, $"{connections} worker_connections are not enough for {_addresses.Count} listening sockets"),
                setting.IncludedFrom);
        }
    }

    private static Diagnostic? FindConflict(
        BoundDirective directive, Address address, BoundBlock server, ListenModel listen, string name) =>
        address.Servers.Contains(server) ? Descriptors.DuplicateListen(directive.Where, name)
        : listen.HasSocketOptions && address.Options is { } options
            ? Descriptors.DuplicateListenOptions(directive.Where, name, options.Where)
        : listen.IsDefaultServer && address.Default is { } first
            ? Descriptors.DuplicateDefaultServer(directive.Where, name, first.Where)
        : null;

    private sealed class Address
    {
        public HashSet<BoundBlock> Servers { get; } = [];

        public BoundDirective? Options { get; set; }

        public BoundDirective? Default { get; set; }
    }
}
