using System.Security.Authentication;

namespace NginxConf.Runtime.Sites;

/// <summary>TLS of one server. Files are PEM, read at start and on reload; relative paths resolve against the main file's directory.</summary>
public sealed record TlsSettings
{
    /// <summary><c>ssl_certificate</c> with its <c>ssl_certificate_key</c>; the client's abilities choose where there are several.</summary>
    public IReadOnlyList<TlsCertificate> Certificates { get; init; } = [];

    /// <summary><c>ssl_protocols</c>.</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary><c>ssl_ciphers</c> in OpenSSL's notation; null: the library's default.</summary>
    public string? Ciphers { get; init; }

    /// <summary><c>ssl_password_file</c>: passphrases of keys, one in a line; null: keys have none.</summary>
    public string? PasswordFile { get; init; }

    /// <summary><c>ssl_reject_handshake</c>.</summary>
    public bool RejectHandshake { get; init; }

    /// <summary><c>ssl_session_tickets</c>.</summary>
    public bool SessionTickets { get; init; } = true;

    /// <summary><c>ssl_verify_client</c>.</summary>
    public ClientVerification VerifyClient { get; init; }

    /// <summary><c>ssl_verify_depth</c>: certificates between that of the client and the trusted one.</summary>
    public int VerifyDepth { get; init; } = 1;

    /// <summary><c>ssl_client_certificate</c>: trusted, and named to clients.</summary>
    public string? ClientCertificateFile { get; init; }

    /// <summary><c>ssl_trusted_certificate</c>: trusted, not named to clients.</summary>
    public string? TrustedCertificateFile { get; init; }

    /// <summary><c>ssl_crl</c>; then every certificate of a chain needs a list of its issuer.</summary>
    public string? RevocationFile { get; init; }
}
