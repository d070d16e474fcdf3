namespace NginxConf.Runtime.Sites;

/// <summary><c>ssl_certificate</c> and <c>ssl_certificate_key</c>.</summary>
/// <param name="CertificateFile">The server's certificate, then the chain.</param>
/// <param name="KeyFile">Its private key.</param>
public sealed record TlsCertificate(string CertificateFile, string KeyFile);
