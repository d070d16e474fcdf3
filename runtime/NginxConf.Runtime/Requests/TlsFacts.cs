using System.Net.Security;
using System.Security.Authentication;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary><c>$ssl_*</c> of a connection; not found on a plain one.</summary>
internal static class TlsFacts
{
    private static readonly ByteSlice s_tls12 = ByteSlice.From("TLSv1.2"u8);
    private static readonly ByteSlice s_tls13 = ByteSlice.From("TLSv1.3"u8);

    public static ByteSlice Protocol(SslStream? tls) => tls?.SslProtocol switch
    {
        SslProtocols.Tls12 => s_tls12,
        SslProtocols.Tls13 => s_tls13,
        _ => ByteSlice.NotFound,
    };

    public static ByteSlice Cipher(ByteArena memory, SslStream? tls) =>
        tls is null ? ByteSlice.NotFound : Text(memory, OpenSslName(tls.NegotiatedCipherSuite.ToString()));

    public static ByteSlice ServerName(ByteArena memory, SslStream? tls) =>
        string.IsNullOrEmpty(tls?.TargetHostName) ? ByteSlice.NotFound : Text(memory, tls.TargetHostName);

    /// <summary>
    /// TLS 1.3 suites have one name everywhere; those of TLS 1.2 are written like <c>ECDHE-RSA-AES128-GCM-SHA256</c> for
    /// <c>TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256</c>.
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
            .Replace("_CBC_", "_", StringComparison.Ordinal)
            .Replace("POLY1305_SHA256", "POLY1305", StringComparison.Ordinal);
        return (exchange == "RSA" ? cipher : $"{exchange}_{cipher}").Replace('_', '-');
    }

    private static ByteSlice Text(ByteArena memory, string text) => memory.Copy(Encoding.ASCII.GetBytes(text));
}
