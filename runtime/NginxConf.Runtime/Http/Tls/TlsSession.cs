using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>What is known of a connection's TLS handshake, for <c>$ssl_*</c> and for judging client certificates.</summary>
/// <param name="server">The server of the name that the client asked for, else the default one.</param>
/// <param name="isNamed">That name is one of the server's.</param>
internal sealed class TlsSession(ClientHello? hello, Server server, bool isNamed)
{
    public ClientHello? Hello => hello;

    public Server Server => server;

    public bool IsNamed => isNamed;

    /// <summary>Set when the handshake is complete.</summary>
    public SslStream Stream { get; set; } = null!;

    public ServerFlight Flight { get; set; }

    /// <summary>The client's certificate; null: none was sent.</summary>
    public X509Certificate2? ClientCertificate { get; set; }

    /// <summary>Why <see cref="ClientCertificate"/> is not trusted; null: it is, or there is none.</summary>
    public CertificateProblem? ClientProblem { get; set; }
}
