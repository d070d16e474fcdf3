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
            CheckCertificate(listener);
            ServerNameCheck.Run(listener.Address, listener.Servers.Select(index => servers[index]).ToList(), context);
        }

        return _order.Select(listener => listener.ToModel()).ToEquatableArray();
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

        if (listen.Where is null || listener.Servers.Count == 0)
        {
            listener.Add(listen, server);
        }
        else if (listener.Servers.Contains(server))
        {
            context.Diagnostics.Add(Descriptors.DuplicateListen(listen.Where, address));
        }
        else if (listen.HasSocketOptions && listener.Options.HasSocketOptions)
        {
            context.Diagnostics.Add(Descriptors.DuplicateListenOptions(listen.Where, address, listener.Options.Where));
        }
        else if (listen.IsDefaultServer && listener.Default is { } first)
        {
            context.Diagnostics.Add(Descriptors.DuplicateDefaultServer(listen.Where, address, first.Where));
        }
        else
        {
            listener.Add(listen, server);
        }
    }

    private void CheckCertificate(OpenListener listener)
    {
        var model = listener.ToModel();
        var server = servers[model.DefaultServer];
        if (!model.Listen.Ssl)
        {
            return;
        }

        if (!server.Settings.Has("ssl_certificate"))
        {
            context.Diagnostics.Add(Descriptors.NoCertificate(server.Where));
        }
        else if (!server.Settings.Has("ssl_certificate_key") && server.Settings.Find("ssl_certificate").Last is { } certificate)
        {
            context.Diagnostics.Add(Descriptors.NoCertificateKey(certificate.Where, certificate.Words[0]));
        }
    }
}
