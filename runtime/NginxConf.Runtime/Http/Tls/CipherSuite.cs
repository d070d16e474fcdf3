using System.Net.Security;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>A cipher suite of TLS 1.2 and earlier under OpenSSL's name (<c>openssl-ciphers(1)</c>).</summary>
internal sealed class CipherSuite
{
    private readonly HashSet<string> _words;

    private CipherSuite(string name, TlsCipherSuite value)
    {
        Name = name;
        Value = value;
        Bits = name.Contains("AES128", StringComparison.Ordinal) ? 128 : 256;
        _words = [name, "ALL", "DEFAULT", "HIGH", .. KeyWords(name), .. CipherWords(name)];
    }

    /// <summary>The suites in OpenSSL's order of preference.</summary>
    public static IReadOnlyList<CipherSuite> All { get; } =
    [
        new("ECDHE-ECDSA-AES256-GCM-SHA384", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
        new("ECDHE-RSA-AES256-GCM-SHA384", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384),
        new("DHE-RSA-AES256-GCM-SHA384", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384),
        new("ECDHE-ECDSA-CHACHA20-POLY1305", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256),
        new("ECDHE-RSA-CHACHA20-POLY1305", TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256),
        new("DHE-RSA-CHACHA20-POLY1305", TlsCipherSuite.TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256),
        new("ECDHE-ECDSA-AES128-GCM-SHA256", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
        new("ECDHE-RSA-AES128-GCM-SHA256", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256),
        new("DHE-RSA-AES128-GCM-SHA256", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256),
        new("ECDHE-ECDSA-AES256-SHA384", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384),
        new("ECDHE-RSA-AES256-SHA384", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384),
        new("DHE-RSA-AES256-SHA256", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA256),
        new("ECDHE-ECDSA-AES128-SHA256", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256),
        new("ECDHE-RSA-AES128-SHA256", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256),
        new("DHE-RSA-AES128-SHA256", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA256),
        new("ECDHE-ECDSA-AES256-SHA", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA),
        new("ECDHE-RSA-AES256-SHA", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA),
        new("DHE-RSA-AES256-SHA", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA),
        new("ECDHE-ECDSA-AES128-SHA", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA),
        new("ECDHE-RSA-AES128-SHA", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA),
        new("DHE-RSA-AES128-SHA", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA),
        new("AES256-GCM-SHA384", TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384),
        new("AES128-GCM-SHA256", TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256),
        new("AES256-SHA256", TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256),
        new("AES128-SHA256", TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256),
        new("AES256-SHA", TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA),
        new("AES128-SHA", TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA),
    ];

    public string Name { get; }

    public TlsCipherSuite Value { get; }

    /// <summary>Strength, for <c>@STRENGTH</c>.</summary>
    public int Bits { get; }

    /// <summary>True where the suite answers to the word: its name or a group it is in.</summary>
    public bool Is(string word) => _words.Contains(word);

    private static string[] KeyWords(string name) => name.Split('-') switch
    {
        ["ECDHE", "ECDSA", ..] => ["kECDHE", "kEECDH", "ECDHE", "EECDH", "ECDH", "aECDSA", "ECDSA"],
        ["ECDHE", ..] => ["kECDHE", "kEECDH", "ECDHE", "EECDH", "ECDH", "aRSA"],
        ["DHE", ..] => ["kDHE", "kEDH", "DHE", "EDH", "DH", "aRSA"],
        _ => ["kRSA", "RSA", "aRSA"],
    };

    // An AEAD cipher has no digest of its own: SHA256 and SHA384 mean the others.
    private static string[] CipherWords(string name) => name.Split('-') switch
    {
        [.., "CHACHA20", "POLY1305"] => ["CHACHA20", "TLSv1.2"],
        [.., var cipher, "GCM", _] => [cipher, "AES", "AESGCM", "TLSv1.2"],
        [.., var cipher, "SHA"] => [cipher, "AES", "SHA", "SHA1", name.StartsWith("ECDHE", StringComparison.Ordinal) ? "TLSv1" : "SSLv3"],
        [.., var cipher, var digest] => [cipher, "AES", digest, "TLSv1.2"],
        _ => [],
    };
}
