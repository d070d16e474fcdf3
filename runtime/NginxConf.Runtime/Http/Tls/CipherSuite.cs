using System.Net.Security;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>A cipher suite of TLS 1.2 and earlier with the words that OpenSSL's cipher lists know it by (<c>openssl-ciphers(1)</c>).</summary>
/// <param name="Name">OpenSSL's name.</param>
/// <param name="Bits">Strength, for <c>@STRENGTH</c>.</param>
/// <param name="Words">Key exchange, authentication, cipher, digest and group words.</param>
internal sealed record CipherSuite(string Name, TlsCipherSuite Value, int Bits, string[] Words)
{
    private static readonly string[] s_ecdheRsa = ["kECDHE", "kEECDH", "ECDHE", "EECDH", "ECDH", "aRSA"];
    private static readonly string[] s_ecdheEcdsa = ["kECDHE", "kEECDH", "ECDHE", "EECDH", "ECDH", "aECDSA", "ECDSA"];
    private static readonly string[] s_dheRsa = ["kDHE", "kEDH", "DHE", "EDH", "DH", "aRSA"];
    private static readonly string[] s_rsa = ["kRSA", "RSA", "aRSA"];

    /// <summary>The suites in OpenSSL's order of preference.</summary>
    public static IReadOnlyList<CipherSuite> All { get; } =
    [
        new("ECDHE-ECDSA-AES256-GCM-SHA384", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, 256, [.. s_ecdheEcdsa, "AES256", "AESGCM", "AES", "SHA384", "TLSv1.2", "HIGH"]),
        new("ECDHE-RSA-AES256-GCM-SHA384", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, 256, [.. s_ecdheRsa, "AES256", "AESGCM", "AES", "SHA384", "TLSv1.2", "HIGH"]),
        new("DHE-RSA-AES256-GCM-SHA384", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, 256, [.. s_dheRsa, "AES256", "AESGCM", "AES", "SHA384", "TLSv1.2", "HIGH"]),
        new("ECDHE-ECDSA-CHACHA20-POLY1305", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, 256, [.. s_ecdheEcdsa, "CHACHA20", "SHA256", "TLSv1.2", "HIGH"]),
        new("ECDHE-RSA-CHACHA20-POLY1305", TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, 256, [.. s_ecdheRsa, "CHACHA20", "SHA256", "TLSv1.2", "HIGH"]),
        new("DHE-RSA-CHACHA20-POLY1305", TlsCipherSuite.TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256, 256, [.. s_dheRsa, "CHACHA20", "SHA256", "TLSv1.2", "HIGH"]),
        new("ECDHE-ECDSA-AES128-GCM-SHA256", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, 128, [.. s_ecdheEcdsa, "AES128", "AESGCM", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("ECDHE-RSA-AES128-GCM-SHA256", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, 128, [.. s_ecdheRsa, "AES128", "AESGCM", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("DHE-RSA-AES128-GCM-SHA256", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, 128, [.. s_dheRsa, "AES128", "AESGCM", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("ECDHE-ECDSA-AES256-SHA384", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, 256, [.. s_ecdheEcdsa, "AES256", "AES", "SHA384", "TLSv1.2", "HIGH"]),
        new("ECDHE-RSA-AES256-SHA384", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384, 256, [.. s_ecdheRsa, "AES256", "AES", "SHA384", "TLSv1.2", "HIGH"]),
        new("DHE-RSA-AES256-SHA256", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA256, 256, [.. s_dheRsa, "AES256", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("ECDHE-ECDSA-AES128-SHA256", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, 128, [.. s_ecdheEcdsa, "AES128", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("ECDHE-RSA-AES128-SHA256", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, 128, [.. s_ecdheRsa, "AES128", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("DHE-RSA-AES128-SHA256", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA256, 128, [.. s_dheRsa, "AES128", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("ECDHE-ECDSA-AES256-SHA", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, 256, [.. s_ecdheEcdsa, "AES256", "AES", "SHA1", "SHA", "TLSv1", "HIGH"]),
        new("ECDHE-RSA-AES256-SHA", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, 256, [.. s_ecdheRsa, "AES256", "AES", "SHA1", "SHA", "TLSv1", "HIGH"]),
        new("DHE-RSA-AES256-SHA", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA, 256, [.. s_dheRsa, "AES256", "AES", "SHA1", "SHA", "SSLv3", "HIGH"]),
        new("ECDHE-ECDSA-AES128-SHA", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, 128, [.. s_ecdheEcdsa, "AES128", "AES", "SHA1", "SHA", "TLSv1", "HIGH"]),
        new("ECDHE-RSA-AES128-SHA", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, 128, [.. s_ecdheRsa, "AES128", "AES", "SHA1", "SHA", "TLSv1", "HIGH"]),
        new("DHE-RSA-AES128-SHA", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA, 128, [.. s_dheRsa, "AES128", "AES", "SHA1", "SHA", "SSLv3", "HIGH"]),
        new("AES256-GCM-SHA384", TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384, 256, [.. s_rsa, "AES256", "AESGCM", "AES", "SHA384", "TLSv1.2", "HIGH"]),
        new("AES128-GCM-SHA256", TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256, 128, [.. s_rsa, "AES128", "AESGCM", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("AES256-SHA256", TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256, 256, [.. s_rsa, "AES256", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("AES128-SHA256", TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256, 128, [.. s_rsa, "AES128", "AES", "SHA256", "TLSv1.2", "HIGH"]),
        new("AES256-SHA", TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA, 256, [.. s_rsa, "AES256", "AES", "SHA1", "SHA", "SSLv3", "HIGH"]),
        new("AES128-SHA", TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA, 128, [.. s_rsa, "AES128", "AES", "SHA1", "SHA", "SSLv3", "HIGH"]),
    ];

    /// <summary>True where the suite answers to the word: its name or a group it is in.</summary>
    public bool Is(string word) => word == Name || word is "ALL" or "DEFAULT" || Words.Contains(word);
}
