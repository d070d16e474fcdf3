using System.Net.Security;
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
    private readonly Dictionary<Server, SslServerAuthenticationOptions> _options = [];
    private readonly SslServerAuthenticationOptions _default;

    /// <exception cref="StartException">A certificate cannot be loaded.</exception>
    public TlsListener(Listener listener, RequestPool requests, SitePaths paths)
    {
        _listener = listener;
        _requests = requests;
        foreach (var server in listener.Servers)
        {
            if (server.Certificate is { } certificate)
            {
                _options[server] = CreateOptions(certificate, listener.Settings.Http2, paths);
            }
        }

        _default = _options.TryGetValue(listener.DefaultServer, out var own) ? own
            : _options.Count > 0 ? _options.Values.First()
            : throw new StartException($"no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive of {listener.Address}");
    }

    /// <summary>The settings for the name that the client asks for; empty: none.</summary>
    public SslServerAuthenticationOptions Find(string name)
    {
        if (name.Length == 0 || _options.Count == 1)
        {
            return _default;
        }

        var request = _requests.Rent();
        try
        {
            var host = new ByteSlice(Encoding.UTF8.GetBytes(name.ToLowerInvariant()));
            return _options.GetValueOrDefault(_listener.RunFindServer(request, host), _default);
        }
        finally
        {
            request.Reset();
            _requests.Return(request);
        }
    }

    private static SslServerAuthenticationOptions CreateOptions(CertificateSettings settings, bool http2, SitePaths paths) => new()
    {
        ServerCertificateContext = CertificateFiles.Load(settings, paths),
        EnabledSslProtocols = settings.Protocols,
        CipherSuitesPolicy = CipherSuites.PolicyOf(settings.Ciphers),
        ApplicationProtocols = http2
            ? [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11]
            : [SslApplicationProtocol.Http11],
    };
}
