using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>A listening address while its servers are collected.</summary>
internal sealed class OpenListener(ListenModel first)
{
    private int _defaultServer = -1;
    private bool _ssl;
    private bool _http2;
    private bool _proxyProtocol;

    public string Address => Options.Address.ToString();

    /// <summary>The directive whose socket options count: the one that has any.</summary>
    public ListenModel Options { get; private set; } = first;

    /// <summary>The directive that is marked as default, if any.</summary>
    public ListenModel? Default { get; private set; }

    public List<int> Servers { get; } = [];

    public void Add(ListenModel listen, int server)
    {
        Servers.Add(server);
        _ssl |= listen.Ssl;
        _http2 |= listen.Http2;
        _proxyProtocol |= listen.ProxyProtocol;
        if (listen.HasSocketOptions)
        {
            Options = listen;
        }

        if (listen.IsDefaultServer)
        {
            Default = listen;
            _defaultServer = server;
        }
    }

    public ListenerModel ToModel() => new(
        Options with { Ssl = _ssl, Http2 = _http2, ProxyProtocol = _proxyProtocol },
        Servers.ToEquatableArray(),
        _defaultServer >= 0 ? _defaultServer : Servers[0]);
}
