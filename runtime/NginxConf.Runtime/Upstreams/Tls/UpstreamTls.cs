using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Http.Tls;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Upstreams.Tls;

/// <summary>TLS towards the peers of one location (<c>proxy_ssl_*</c>). Files are read when they are first needed.</summary>
public sealed record UpstreamTls
{
    private readonly Lock _lock = new();
    private SslStreamCertificateContext? _certificate;
    private X509Certificate2Collection? _trusted;

    public static UpstreamTls Default { get; } = new();

    /// <summary><c>proxy_ssl_server_name</c>: the name is sent (SNI, RFC 6066).</summary>
    public bool SendsName { get; init; }

    /// <summary><c>proxy_ssl_verify</c>.</summary>
    public bool Verifies { get; init; }

    /// <summary><c>proxy_ssl_verify_depth</c>: certificates between the peer's and the root, at most.</summary>
    public int VerifyDepth { get; init; } = 1;

    /// <summary><c>proxy_ssl_trusted_certificate</c>: PEM; relative to the main file's directory.</summary>
    public string? TrustedCertificateFile { get; init; }

    /// <summary><c>proxy_ssl_certificate</c>: PEM, shown to the peer.</summary>
    public string? CertificateFile { get; init; }

    /// <summary><c>proxy_ssl_certificate_key</c>.</summary>
    public string? KeyFile { get; init; }

    /// <summary><c>proxy_ssl_password_file</c>: passphrases of the key, one in a line.</summary>
    public string? PasswordFile { get; init; }

    /// <summary><c>proxy_ssl_protocols</c>.</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary><c>proxy_ssl_ciphers</c> in OpenSSL's notation; null: the library's default.</summary>
    public string? Ciphers { get; init; }

    /// <summary><c>proxy_ssl_session_reuse</c>.</summary>
    public bool ReusesSessions { get; init; } = true;

    /// <summary>What a handshake needs.</summary>
    /// <param name="name">The peer's name, without port.</param>
    /// <param name="paths">Where files are.</param>
    /// <param name="verdict">Takes what is wrong with the peer's certificate.</param>
    /// <exception cref="StartException">nginx's words for a file that is missing or does not fit.</exception>
    internal SslClientAuthenticationOptions CreateOptions(string name, SitePaths paths, PeerCertificateCheck verdict)
    {
        Load(paths);
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = SendsName ? name : string.Empty,
            EnabledSslProtocols = Protocols,
            CipherSuitesPolicy = CipherSuites.PolicyOf(Ciphers),
            ClientCertificateContext = _certificate,
            AllowTlsResume = ReusesSessions,
            RemoteCertificateValidationCallback = Verifies ? verdict.Judge : static (_, _, _, _) => true,
        };
        if (Verifies)
        {
            options.CertificateChainPolicy = CreatePolicy();
        }

        return options;
    }

    private X509ChainPolicy CreatePolicy()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(_trusted ?? []);
        return policy;
    }

    private void Load(SitePaths paths)
    {
        lock (_lock)
        {
            if (CertificateFile is not null && KeyFile is not null)
            {
                _certificate ??= CertificateFiles.Load(new TlsCertificate(CertificateFile, KeyFile), PasswordFile, trust: null, paths);
            }

            if (TrustedCertificateFile is not null)
            {
                _trusted ??= CertificateFiles.LoadTrusted(paths.ResolveConfiguration(TrustedCertificateFile));
            }
        }
    }
}
