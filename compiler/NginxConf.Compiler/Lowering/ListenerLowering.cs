using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers the listening sockets and sorts the names of their servers into nginx's order of search.</summary>
internal sealed class ListenerLowering(HttpModel http, IReadOnlyList<string> serverNames, SiteVariables variables)
{
    public EquatableArray<ListenerPlan> Lower()
    {
        var wishes = http.Listeners.Select(l => (ListenerAddress.ClassName(l.Listen.Address), l.Listen.Address.ToString())).ToArray();
        var names = NameTable.Assign(wishes);
        return http.Listeners.Select((listener, i) => Lower(listener, names[i])).ToEquatableArray();
    }

    private ListenerPlan Lower(ListenerModel listener, string className)
    {
        var listen = listener.Listen;
        var others = listener.Servers.Where(i => i != listener.DefaultServer);
        var http2 = listen.Http2 || listener.Servers.Any(i => http.Servers[i].Settings.Flag(DirectiveNames.Http2));
        return new ListenerPlan(
            className,
            ListenerAddress.Text(listen.Address),
            new ListenSettingsPlan(listen.Ssl, http2, listen.ProxyProtocol, listen.Backlog, listen.Ipv6Only, listen.ReusePort),
            listen.Text,
            serverNames[listener.DefaultServer],
            new[] { listener.DefaultServer }.Concat(others).Select(i => serverNames[i]).ToEquatableArray(),
            Hosts(listener.Servers));
    }

    private EquatableArray<HostPlan> Hosts(IEnumerable<int> servers)
    {
        var hosts = servers.SelectMany(i => http.Servers[i].Names.SelectMany(name => Hosts(name, serverNames[i]))).ToArray();
        return HostOrder.Sort(hosts, host => host.Kind, host => host.Text)
            .GroupBy(host => (host.Kind, host.Text))
            .Select(same => same.First())
            .ToEquatableArray();
    }

    private IEnumerable<HostPlan> Hosts(ServerNameModel name, string server)
    {
        switch (name.Kind)
        {
            case ServerNameKind.Regex:
                yield return new(HostKind.Regex, name.Name, variables.Pattern(name.Regex!), server, name.Name);
                break;
            case ServerNameKind.MachineName:
                yield return new(HostKind.MachineName, name.Name, null, server, name.Name);
                break;
            case ServerNameKind.LeadingWildcard:
                yield return new(HostKind.Suffix, "." + name.Key, null, server, name.Name);
                break;
            case ServerNameKind.DomainAndBelow:
                yield return new(HostKind.Exact, name.Key, null, server, name.Name);
                yield return new(HostKind.Suffix, "." + name.Key, null, server, name.Name);
                break;
            case ServerNameKind.TrailingWildcard:
                yield return new(HostKind.Prefix, name.Key + ".", null, server, name.Name);
                break;
            default:
                yield return new(HostKind.Exact, name.Key, null, server, name.Name);
                break;
        }
    }
}
