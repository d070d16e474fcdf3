using System.Globalization;
using System.Net;

namespace NginxConf.Runtime.Upstreams;

/// <summary>A backend's address that is known only at run time, checked as nginx does.</summary>
/// <param name="Problem">What is wrong, in nginx's words; null: nothing.</param>
/// <param name="UnresolvedHost">A host name; null for an address.</param>
internal readonly record struct UpstreamAddress(string? Problem, string? UnresolvedHost)
{
    private const string Unix = "unix:";

    public static UpstreamAddress Parse(string text)
    {
        if (text.StartsWith(Unix, StringComparison.OrdinalIgnoreCase))
        {
            return text.Length == Unix.Length ? Wrong("no path in the unix domain socket") : default;
        }

        if (text.Contains('/'))
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

        if (!hasPort)
        {
            return Wrong("no port");
        }

        var isPort = int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        return !isPort || port is < 1 or > 65535 ? Wrong("invalid port")
            : IPAddress.TryParse(host.Trim('[', ']'), out _) ? default
            : new UpstreamAddress(null, host);
    }

    private static UpstreamAddress Wrong(string problem) => new(problem, null);
}
