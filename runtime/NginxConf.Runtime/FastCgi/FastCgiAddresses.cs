using System.Collections.Concurrent;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.FastCgi;

/// <summary>
/// <c>fastcgi_pass</c> whose address has variables: the settings for each address that occurs. An address is the name of an upstream
/// (without regard to case), <c>unix:/path</c> or <c>ip:port</c>; a host name would need a resolver and is 502.
/// </summary>
/// <param name="settings">Those of the location, for <see cref="Upstream.PerRequest"/>.</param>
public sealed class FastCgiAddresses(FastCgiSettings settings)
{
    // Addresses that depend on the client must not fill the memory.
    private const int Limit = 1024;
    private readonly ConcurrentDictionary<string, FastCgiSettings> _known = new(StringComparer.Ordinal);

    /// <summary>Goes on with the settings for <paramref name="address"/>, or says why not: 500, 502.</summary>
    public Outcome Find(Request request, ByteSlice address, out FastCgiSettings found)
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

        var parsed = UpstreamAddress.Parse(text);
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

        return Keep(text, new Upstream(text, new UpstreamPeer(text)), out found);
    }

    private Outcome Keep(string text, Upstream upstream, out FastCgiSettings found)
    {
        found = settings with { Upstream = upstream };
        if (_known.Count < Limit)
        {
            found = _known.GetOrAdd(text, found);
        }

        return Outcome.Continue;
    }
}
