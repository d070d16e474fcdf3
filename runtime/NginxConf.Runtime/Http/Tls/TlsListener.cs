using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>The TLS side of one <c>listen ... ssl</c>: a certificate and protocol settings per server, chosen by SNI (RFC 6066, 3).</summary>
internal sealed class TlsListener
{
    private readonly Listener _listener;
    private readonly RequestPool _requests;
    private readonly Dictionary<Server, TlsServer> _servers = [];

    /// <exception cref="StartException">A certificate cannot be loaded.</exception>
    public TlsListener(Listener listener, RequestPool requests, SitePaths paths)
    {
        _listener = listener;
        _requests = requests;
        foreach (var server in listener.Servers)
        {
            if (server.Tls is { } settings)
            {
                _servers[server] = new TlsServer(settings, listener.Settings.Http2, paths);
            }
        }

        if (listener.DefaultServer.Tls is not { RejectHandshake: true } && !_servers.Values.Any(server => server.HasCertificate))
        {
            throw new StartException($"no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive of {listener.Address}");
        }
    }

    /// <summary>The session with the server that the client asks for.</summary>
    public TlsSession Begin(ClientHello? hello)
    {
        var name = hello?.ServerName ?? "";
        if (name.Length == 0)
        {
            return new(hello, _listener.DefaultServer, isNamed: false);
        }

        var request = _requests.Rent();
        try
        {
            var host = new ByteSlice(Encoding.Latin1.GetBytes(name.ToLowerInvariant()));
            var server = _listener.RunFindServer(request, host);
            return new(hello, server, server != _listener.DefaultServer || server.Name.SequenceEqual(host.Span));
        }
        finally
        {
            request.Reset();
            _requests.Return(request);
        }
    }

    /// <summary>Whose certificate the session gets; null: nobody's, the handshake is refused.</summary>
    public TlsServer? Find(TlsSession session)
    {
        if (session.Server.Tls is { RejectHandshake: true })
        {
            return null;
        }

        var own = _servers.GetValueOrDefault(session.Server);
        return own is { HasCertificate: true } ? own
            : _servers.GetValueOrDefault(_listener.DefaultServer) is { HasCertificate: true } fallback ? fallback
            : _servers.Values.First(server => server.HasCertificate);
    }
}
