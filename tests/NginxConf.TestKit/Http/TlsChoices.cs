using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace NginxConf.TestKit.Http;

/// <summary>How a client speaks TLS. Any certificate of the server is accepted.</summary>
/// <param name="ServerName">For SNI; empty: none is sent.</param>
public sealed record TlsChoices(string ServerName)
{
    /// <summary>Bytes to send in front of the handshake: a head of the PROXY protocol.</summary>
    public byte[] First { get; init; } = [];

    /// <summary>The client's certificate with its key; null: none.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Certificates that are sent with it.</summary>
    public X509Certificate2Collection Chain { get; init; } = [];

    public SslProtocols Protocols { get; init; }

    /// <summary>In order of preference; empty: the library's.</summary>
    public IReadOnlyList<TlsCipherSuite> Ciphers { get; init; } = [];

    /// <summary>For ALPN; empty: none is offered.</summary>
    public IReadOnlyList<string> Applications { get; init; } = [];

#pragma warning disable CA5359 // Every certificate is right for these tests.
    internal SslClientAuthenticationOptions ToOptions() => new()
    {
        TargetHost = ServerName,
        RemoteCertificateValidationCallback = (_, _, _, _) => true,
        EnabledSslProtocols = Protocols,
        CipherSuitesPolicy = Ciphers.Count == 0 || OperatingSystem.IsWindows() ? null : new CipherSuitesPolicy(Ciphers),
        ApplicationProtocols = Applications.Count == 0 ? null : [.. Applications.Select(name => new SslApplicationProtocol(name))],
        ClientCertificateContext = Certificate is null ? null : SslStreamCertificateContext.Create(Certificate, Chain, offline: true),
    };
#pragma warning restore CA5359
}
