using System.Globalization;
using System.Net.Security;

namespace NginxConf.Runtime.Requests;

/// <summary>OpenSSL's names for numbers of TLS.</summary>
internal static class TlsNames
{
    /// <summary>TLS 1.3 suites have one name everywhere, those of TLS 1.2 are written like <c>ECDHE-RSA-AES128-GCM-SHA256</c>; others <c>0x1a1a</c>.</summary>
    public static string Cipher(ushort number)
    {
        var suite = (TlsCipherSuite)number;
        var name = suite.ToString();
        return number == 0xff ? "TLS_EMPTY_RENEGOTIATION_INFO_SCSV" : char.IsAsciiDigit(name[0]) ? Number(number) : OpenSslName(name);
    }

    /// <summary>A named group (RFC 8446, 4.2.7); others <c>0x1a1a</c>.</summary>
    public static string Group(int number) => number switch
    {
        23 => "prime256v1",
        24 => "secp384r1",
        25 => "secp521r1",
        29 => "X25519",
        30 => "X448",
        26 => "brainpoolP256r1",
        27 => "brainpoolP384r1",
        28 => "brainpoolP512r1",
        0x100 => "ffdhe2048",
        0x101 => "ffdhe3072",
        0x102 => "ffdhe4096",
        0x103 => "ffdhe6144",
        0x104 => "ffdhe8192",
        _ => Number(number),
    };

    /// <summary>
    /// <c>TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256</c> is <c>ECDHE-RSA-AES128-GCM-SHA256</c>; TLS 1.3 suites keep their names.
    /// </summary>
    internal static string OpenSslName(string suite)
    {
        var with = suite.IndexOf("_WITH_", StringComparison.Ordinal);
        if (with < 0)
        {
            return suite;
        }

        var exchange = suite["TLS_".Length..with];
        var cipher = suite[(with + "_WITH_".Length)..]
            .Replace("AES_128_", "AES128_", StringComparison.Ordinal)
            .Replace("AES_256_", "AES256_", StringComparison.Ordinal)
            .Replace("3DES_EDE_CBC_", "DES_CBC3_", StringComparison.Ordinal)
            .Replace("_CBC_", "_", StringComparison.Ordinal)
            .Replace("POLY1305_SHA256", "POLY1305", StringComparison.Ordinal);
        return (exchange == "RSA" ? cipher : $"{exchange}_{cipher}").Replace('_', '-');
    }

    private static string Number(int number) => "0x" + number.ToString("x4", CultureInfo.InvariantCulture);
}
