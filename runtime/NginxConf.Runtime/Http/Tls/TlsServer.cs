using System.Net.Security;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>TLS of one server on one listener: its certificates, and what a handshake with it allows.</summary>
internal sealed class TlsServer
{
    private const string EllipticCurve = "1.2.840.10045.2.1";

    private readonly TlsSettings _settings;
    private readonly List<SslApplicationProtocol> _protocols;
    private readonly CipherSuitesPolicy? _ciphers;
    private readonly SslStreamCertificateContext? _ecdsa;
    private readonly SslStreamCertificateContext? _rsa;
    private readonly ClientVerifier? _verifier;

    /// <exception cref="StartException">A file cannot be read.</exception>
    public TlsServer(TlsSettings settings, bool http2, SitePaths paths)
    {
        _settings = settings;
        _protocols = http2 ? [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11] : [SslApplicationProtocol.Http11];
        _ciphers = CipherSuites.PolicyOf(settings.Ciphers);
        _verifier = settings.VerifyClient == ClientVerification.Off ? null : new ClientVerifier(settings, paths);
        var trust = _verifier is { Named.Count: > 0 } ? SslCertificateTrust.CreateForX509Collection(_verifier.Named, sendTrustInHandshake: true) : null;
        foreach (var files in settings.Certificates)
        {
            // Of two certificates of one kind the last counts, as with OpenSSL.
            var context = CertificateFiles.Load(files, settings.PasswordFile, trust, paths);
            if (context.TargetCertificate.GetKeyAlgorithm() == EllipticCurve)
            {
                _ecdsa = context;
            }
            else
            {
                _rsa = context;
            }
        }
    }

    public bool HasCertificate => _ecdsa is not null || _rsa is not null;

    public SslServerAuthenticationOptions CreateOptions(TlsSession session)
    {
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = ChooseCertificate(session.Hello),
            EnabledSslProtocols = _settings.Protocols,
            CipherSuitesPolicy = _ciphers,
            ApplicationProtocols = _protocols,
            AllowTlsResume = _settings.SessionTickets,
        };
        if (_verifier is { } verifier)
        {
            // A resumed session would bring no certificate to judge.
            options.AllowTlsResume = false;
            options.ClientCertificateRequired = true;
            options.CertificateChainPolicy = verifier.CreatePolicy();
            options.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => verifier.Take(session, certificate, chain, errors);
        }

        return options;
    }

    // The first that the client names decides: a signature algorithm in TLS 1.3, before that a cipher suite.
    private SslStreamCertificateContext? ChooseCertificate(ClientHello? hello)
    {
        if (_ecdsa is null || _rsa is null || hello is null)
        {
            return _ecdsa ?? _rsa;
        }

        var isTls13 = hello.OffersTls13 && _settings.Protocols.HasFlag(System.Security.Authentication.SslProtocols.Tls13);
        foreach (var number in isTls13 ? hello.SignatureAlgorithms : hello.CipherSuites)
        {
            var choice = isTls13 ? OfSignature(number) : OfCipher((TlsCipherSuite)number);
            if (choice is not null)
            {
                return choice;
            }
        }

        return _rsa;
    }

    // ecdsa_secp256r1_sha256 and its like; rsa_pss_rsae_sha256 and its like.
    private SslStreamCertificateContext? OfSignature(int algorithm) => algorithm switch
    {
        0x0403 or 0x0503 or 0x0603 => _ecdsa,
        0x0804 or 0x0805 or 0x0806 => _rsa,
        _ => null,
    };

    private SslStreamCertificateContext? OfCipher(TlsCipherSuite suite)
    {
        var name = suite.ToString();
        return name.StartsWith("TLS_ECDHE_ECDSA_", StringComparison.Ordinal) ? _ecdsa
            : name.StartsWith("TLS_ECDHE_RSA_", StringComparison.Ordinal) || name.StartsWith("TLS_RSA_WITH_AES", StringComparison.Ordinal) ? _rsa
            : null;
    }
}
