using System.Globalization;
using System.Net;

namespace NginxConf.Runtime.Upstreams;

/// <summary>A backend's address that is known only at run time, checked as nginx does.</summary>
/// <param name="Address">With a port, where it is not of a Unix socket.</param>
/// <param name="Problem">What is wrong, in nginx's words; null: nothing.</param>
/// <param name="UnresolvedHost">A host name; null for an address.</param>
internal readonly record struct UpstreamAddress(string Address, string? Problem, string? UnresolvedHost)
{
    private const string Unix = "unix:";

    /// <param name="text">The address as it came out of the variables.</param>
    /// <param name="defaultPort">The port where none is written; 0: one must be.</param>
    public static UpstreamAddress Parse(string text, int defaultPort)
    {
        if (text.StartsWith(Unix, StringComparison.OrdinalIgnoreCase))
        {
            return text.Length == Unix.Length ? Wrong("no path in the unix domain socket") : new(text, null, null);
        }

        if (text.Contains('/') || text.StartsWith('[') != text.Contains(']'))
        {
            return Wrong("invalid host");
        }

        var colon = text.LastIndexOf(':');
        var hasPort = colon > text.LastIndexOf(']');
        var host = hasPort ? text[..colon] : text;
        if (host.Length == 0)
        {
            return Wrong("no host");
        }

        if (!hasPort && defaultPort == 0)
        {
            return Wrong("no port");
        }

        var port = defaultPort;
        if (hasPort
            && (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535))
        {
            return Wrong("invalid port");
        }

        return new(
            string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"),
            null,
            IPAddress.TryParse(host.Trim('[', ']'), out _) ? null : host);
    }

    private static UpstreamAddress Wrong(string problem) => new(string.Empty, problem, null);
}
