using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>Groups the <c>listen</c> directives of all servers by address and checks them against each other.</summary>
internal sealed class ListenerAssembler(EquatableArray<ServerModel> servers, BindContext context)
{
    private readonly Dictionary<string, OpenListener> _listeners = new(StringComparer.Ordinal);
    private readonly List<OpenListener> _order = [];

    public EquatableArray<ListenerModel> Assemble()
    {
        for (var i = 0; i < servers.Count; i++)
        {
            foreach (var listen in servers[i].Listens)
            {
                Add(listen, i);
            }
        }

        foreach (var listener in _order)
        {
            CheckCertificates(listener.ToModel());
        }

        return _order.Select(listener => listener.ToModel()).ToEquatableArray();
    }

    /// <summary>Checks the names of the servers of each address against each other.</summary>
    public void CheckNames()
    {
        foreach (var listener in _order)
        {
            ServerNameCheck.Run(listener.Address, listener.Servers.Select(index => servers[index]).ToList(), context);
        }
    }

    private void Add(ListenModel listen, int server)
    {
        var address = listen.Address.ToString();
        if (!_listeners.TryGetValue(address, out var listener))
        {
            listener = new OpenListener(listen);
            _listeners.Add(address, listener);
            _order.Add(listener);
        }

        if (!listener.Servers.Contains(server))
        {
            listener.Add(listen, server);
        }
    }

    /// <summary>The default server needs a certificate, or all others where it refuses every handshake.</summary>
    private void CheckCertificates(ListenerModel listener)
    {
        var first = servers[listener.DefaultServer];
        if (!listener.Listen.Ssl || first.Settings.Has("ssl_certificate"))
        {
            return;
        }

        var lacking = Refuses(first)
            ? listener.Servers.Select(index => servers[index]).FirstOrDefault(server => !server.Settings.Has("ssl_certificate") && !Refuses(server))
            : first;
        if (lacking is not null)
        {
            context.ReportAt(lacking.Where, Descriptors.NoCertificate(lacking.Where), null);
        }
    }

    private static bool Refuses(ServerModel server) => server.Settings.Flag("ssl_reject_handshake");
}
