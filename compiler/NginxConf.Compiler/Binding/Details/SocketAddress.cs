using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>
/// An address as nginx writes it: <c>unix:PATH</c>, <c>[IPv6]:PORT</c>, <c>HOST:PORT</c>, <c>HOST</c>, and for
/// <c>listen</c> also <c>PORT</c>, <c>*:PORT</c> and port ranges.
/// </summary>
/// <param name="Host">Host name or address without brackets; <c>*</c> for a bare port.</param>
/// <param name="Port">The port, or 0 when none is written.</param>
/// <param name="LastPort">The end of a port range, else the port.</param>
/// <param name="UnixPath">Path of a Unix socket, else null.</param>
internal sealed record SocketAddress(string Host, int Port, int LastPort, string? UnixPath)
{
    private const string UnixPrefix = "unix:";

    /// <summary>The system's limit (<c>sun_path</c>), final NUL not counted.</summary>
    private const int MaxUnixPath = 107;

    public static SocketAddress? Parse(string text, bool isListen, out string error)
    {
        error = "";
        if (text.StartsWith(UnixPrefix, StringComparison.OrdinalIgnoreCase))
        {
            var path = text.Substring(UnixPrefix.Length);
            error = path.Length == 0 ? "no path in the unix domain socket"
                : ByteText.ToBytes(path).Length > MaxUnixPath ? "too long path in the unix domain socket"
                : "";
            return error.Length == 0 ? new SocketAddress("", 0, 0, path) : null;
        }

        return text.StartsWith("[", StringComparison.Ordinal)
            ? ParseV6(text, isListen, out error)
            : ParseHost(text, isListen, out error);
    }

    private static SocketAddress? ParseHost(string text, bool isListen, out string error)
    {
        error = "invalid host";
        if (text.IndexOf('/') >= 0)
        {
            return null;
        }

        var colon = text.IndexOf(':');
        if (colon < 0 && isListen && IsPorts(text))
        {
            return ParsePorts(text, isListen, out var only, out var end, out error) ? new SocketAddress("*", only, end, null) : null;
        }

        var (port, lastPort) = (0, 0);
        if (colon >= 0 && !ParsePorts(text.Substring(colon + 1), isListen, out port, out lastPort, out error))
        {
            return null;
        }

        var host = colon < 0 ? text : text.Substring(0, colon);
        error = "no host";
        return host.Length == 0 ? null : new SocketAddress(host, port, lastPort, null);
    }

    private static SocketAddress? ParseV6(string text, bool isListen, out string error)
    {
        error = "invalid host";
        var close = text.IndexOf(']');
        if (close < 0 || (close + 1 < text.Length && text[close + 1] != ':'))
        {
            return null;
        }

        var (port, lastPort) = (0, 0);
        if (close + 1 < text.Length && !ParsePorts(text.Substring(close + 2), isListen, out port, out lastPort, out error))
        {
            return null;
        }

        var address = text.Substring(1, close - 1);
        error = address.Length == 0 ? "no host" : "invalid IPv6 address";
        return IpText.NormalizeV6(address) is { } ip ? new SocketAddress(ip, port, lastPort, null) : null;
    }

    private static bool IsPorts(string text) => text.Length > 0 && text.Split('-') is { Length: <= 2 } ports
        && ports.All(port => Units.TryParseNumber(port, out _));

    private static bool ParsePorts(string text, bool allowRange, out int first, out int last, out string error)
    {
        var dash = allowRange ? text.IndexOf('-') : -1;
        var isFirst = Option.TryGetInt(dash < 0 ? text : text.Substring(0, dash), out first);
        var isLast = Option.TryGetInt(text.Substring(dash + 1), out last);
        error = isFirst && isLast && IsPort(first) && IsPort(last) ? "" : "invalid port";
        if (error.Length == 0 && last < first)
        {
            error = "invalid port range";
        }

        return error.Length == 0;
    }

    private static bool IsPort(int number) => number is >= 1 and <= 65535;
}
