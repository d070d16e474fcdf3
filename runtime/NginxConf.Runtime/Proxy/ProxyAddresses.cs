using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Proxy;

/// <summary><c>proxy_pass</c> whose URL has variables: the settings for each server that occurs, the path as the URL says it.</summary>
/// <param name="settings">Those of the location, for <see cref="Upstream.PerRequest"/>.</param>
public sealed class ProxyAddresses(ProxySettings settings)
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;
    private readonly UpstreamAddresses<ProxySettings> _plain = new(settings, HttpPort);
    private readonly UpstreamAddresses<ProxySettings> _secure = new(settings, HttpsPort);

    /// <summary>Goes on with the settings for <paramref name="text"/> and the URL taken apart, or says why not: 500, 502.</summary>
    public Outcome Find(Request request, ByteSlice text, out ProxySettings found, out ProxyUrl url)
    {
        if (ProxyUrl.TryParse(text, out url))
        {
            return (url.IsTls ? _secure : _plain).Find(request, url.Address, out found);
        }

        found = settings;
        request.LogError(LogLevel.Error, $"invalid URL prefix in \"{text}\"");
        return Outcome.Status(500);
    }
}
