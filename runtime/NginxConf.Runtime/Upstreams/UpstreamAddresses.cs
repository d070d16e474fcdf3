using System.Collections.Concurrent;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams;

/// <summary>
/// <c>*_pass</c> whose address has variables: the settings for each address that occurs. An address is the name of an upstream
/// (without regard to case), <c>unix:/path</c> or <c>ip:port</c>; a host name would need a resolver and is 502.
/// </summary>
/// <param name="settings">Those of the location, for <see cref="Upstream.PerRequest"/>.</param>
/// <param name="defaultPort">The port of an address that has none; 0: it must have one.</param>
public sealed class UpstreamAddresses<TSettings>(TSettings settings, int defaultPort = 0)
    where TSettings : UpstreamSettings
{
    // Addresses that depend on the client must not fill the memory.
    private const int Limit = 1024;
    private readonly ConcurrentDictionary<string, TSettings> _known = new(StringComparer.Ordinal);

    /// <summary>Goes on with the settings for <paramref name="address"/>, or says why not: 500, 502.</summary>
    public Outcome Find(Request request, ByteSlice address, out TSettings found)
    {
        var text = address.ToString();
        if (_known.TryGetValue(text, out var known))
        {
            found = known;
            return Outcome.Continue;
        }

        found = settings;
        foreach (var upstream in request.Site.Upstreams)
        {
            if (string.Equals(upstream.Name, text, StringComparison.OrdinalIgnoreCase))
            {
                return Keep(text, upstream, out found);
            }
        }

        var parsed = UpstreamAddress.Parse(text, defaultPort);
        if (parsed.Problem is { } problem)
        {
            request.LogError(LogLevel.Error, $"{problem} in upstream \"{address}\"");
            return Outcome.Status(500);
        }

        if (parsed.UnresolvedHost is { } host)
        {
            request.LogError(LogLevel.Error, $"no resolver defined to resolve {host}");
            return Outcome.Status(502);
        }

        return Keep(text, new Upstream(text, new UpstreamPeer(parsed.Address)), out found);
    }

    private Outcome Keep(string text, Upstream upstream, out TSettings found)
    {
        found = settings with { Upstream = upstream };
        if (_known.Count < Limit)
        {
            found = _known.GetOrAdd(text, found);
        }

        return Outcome.Continue;
    }
}
