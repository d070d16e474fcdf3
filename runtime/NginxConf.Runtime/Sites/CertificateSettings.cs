namespace NginxConf.Runtime.Sites;

/// <summary>PEM files of one certificate, read at start and on reload. Relative paths resolve against the main file's directory.</summary>
public sealed record CertificateSettings(string CertificateFile, string KeyFile)
{
    /// <summary><c>ssl_protocols</c>.</summary>
    public System.Security.Authentication.SslProtocols Protocols { get; init; } =
        System.Security.Authentication.SslProtocols.Tls12 | System.Security.Authentication.SslProtocols.Tls13;

    /// <summary><c>ssl_ciphers</c> in OpenSSL's notation; null: the library's default.</summary>
    public string? Ciphers { get; init; }
}
