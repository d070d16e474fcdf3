using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Proxy;

/// <summary>The URL of <c>proxy_pass</c>, taken apart by nginx's rules.</summary>
public readonly struct ProxyUrl
{
    private static readonly ByteSlice s_http = ByteSlice.From("http://"u8);
    private static readonly ByteSlice s_https = ByteSlice.From("https://"u8);
    private static readonly ByteSlice s_httpPort = ByteSlice.From("80"u8);
    private static readonly ByteSlice s_httpsPort = ByteSlice.From("443"u8);
    private static readonly ByteSlice s_localhost = ByteSlice.From("localhost"u8);

    /// <summary>As written.</summary>
    public ByteSlice Text { get; private init; }

    /// <summary><c>http://</c> or <c>https://</c>, as written.</summary>
    public ByteSlice Scheme { get; private init; }

    /// <summary>The server is asked over TLS.</summary>
    public bool IsTls => Scheme.Length == s_https.Length;

    /// <summary>The server's address or the upstream's name, with the port where one is written; <c>unix:/path</c>.</summary>
    public ByteSlice Address { get; private init; }

    /// <summary><c>$proxy_host</c>: name, and the port where it is not the usual one.</summary>
    public ByteSlice Host { get; private init; }

    /// <summary><c>$proxy_port</c>; empty for a Unix socket.</summary>
    public ByteSlice Port { get; private init; }

    /// <summary>The part from the path on; empty where there is none.</summary>
    public ByteSlice Uri { get; private init; }

    /// <summary>For settings: a URL that the compiler has checked.</summary>
    /// <exception cref="ArgumentException">It is no URL.</exception>
    public static ProxyUrl From(ReadOnlySpan<byte> url) =>
        TryParse(ByteSlice.From(url), out var parsed) ? parsed : throw new ArgumentException("a URL of a server is expected", nameof(url));

    /// <summary>False where the URL begins with no known scheme.</summary>
    public static bool TryParse(ByteSlice text, out ProxyUrl url)
    {
        url = default;
        var scheme = HasScheme(text, s_http) ? s_http : HasScheme(text, s_https) ? s_https : ByteSlice.NotFound;
        if (!scheme.IsFound)
        {
            return false;
        }

        var written = text.Slice(0, scheme.Length);
        var rest = text.Slice(scheme.Length);
        url = IsUnix(rest.Span) ? OfSocket(text, written, rest) : OfHost(text, written, rest);
        return true;
    }

    private static bool HasScheme(ByteSlice text, ByteSlice scheme) =>
        text.Length >= scheme.Length && Ascii.EqualsIgnoreCase(text.Span[..scheme.Length], scheme.Span);

    private static bool IsUnix(ReadOnlySpan<byte> rest) => rest.Length >= 5 && Ascii.EqualsIgnoreCase(rest[..5], "unix:"u8);

    // The path of the socket ends at a colon.
    private static ProxyUrl OfSocket(ByteSlice text, ByteSlice scheme, ByteSlice rest)
    {
        var end = rest.Span[5..].IndexOf((byte)':');
        return new ProxyUrl
        {
            Text = text,
            Scheme = scheme,
            Address = end < 0 ? rest : rest.Slice(0, end + 5),
            Host = s_localhost,
            Port = ByteSlice.Empty,
            Uri = end < 0 ? ByteSlice.Empty : rest.Slice(end + 6),
        };
    }

    private static ProxyUrl OfHost(ByteSlice text, ByteSlice scheme, ByteSlice rest)
    {
        var end = rest.Span.IndexOfAny((byte)'/', (byte)'?');
        var address = end < 0 ? rest : rest.Slice(0, end);
        var colon = address.Span.LastIndexOf((byte)':');
        var hasPort = colon > address.Span.LastIndexOf((byte)']');
        var usual = scheme.Length == s_https.Length ? s_httpsPort : s_httpPort;
        var port = hasPort ? address.Slice(colon + 1) : usual;
        return new ProxyUrl
        {
            Text = text,
            Scheme = scheme,
            Address = address,
            Host = hasPort && port.Span.SequenceEqual(usual.Span) ? address.Slice(0, colon) : address,
            Port = port,
            Uri = end < 0 ? ByteSlice.Empty : rest.Slice(end),
        };
    }
}
