using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using NginxConf.TestKit.Http;

namespace NginxConf.TestKit.Differential;

/// <summary>The options of a <see cref="RequestScript"/> that say how the client speaks TLS. Certificates lie beside the documents.</summary>
internal static class ScriptedTls
{
    public static TlsChoices Choices(RequestScript script, SiteTokens tokens)
    {
        var files = tokens.Fill("[[root]]/../");
        return new(script.ServerName == "-" ? "" : script.ServerName)
        {
            First = script.First,
            Certificate = script.Option("client") is { } client ? X509Certificate2.CreateFromPemFile(files + client + ".crt", files + client + ".key") : null,
            Chain = script.Option("chain") is { } chain ? [X509CertificateLoader.LoadCertificateFromFile(files + chain + ".crt")] : [],
            Protocols = script.Option("tls") switch
            {
                "1.2" => SslProtocols.Tls12,
                "1.3" => SslProtocols.Tls13,
                _ => SslProtocols.None,
            },
            Ciphers = script.Option("cipher") switch
            {
                "rsa" => [TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384],
                "ecdsa" => [TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384],
                _ => [],
            },
            Applications = script.Option("alpn") is { } names ? names.Split(',') : [],
        };
    }
}
