using System.Diagnostics;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http;

/// <summary>Which requests are the last of their connection: judged by each location that a request comes to.</summary>
internal static class KeepAliveRules
{
    /// <summary>
    /// A location has come into force: <c>keepalive_requests</c>, <c>keepalive_timeout 0</c>, <c>keepalive_time</c> and
    /// <c>keepalive_disable</c> may end the connection with this request.
    /// </summary>
    public static void Apply(Request request)
    {
        if (request.Exchange.KeepAlive && EndsConnection(request, request.Location.Settings))
        {
            request.Exchange.KeepAlive = false;
        }
    }

    /// <summary>Whether a connection of that many requests and that age has come to its end.</summary>
    public static bool IsOver(ClientConnection client, LocationSettings settings) =>
        client.Requests >= settings.KeepAliveRequests
        || settings.KeepAliveTimeout == TimeSpan.Zero
        || Stopwatch.GetElapsedTime(client.AcceptedAt) > settings.KeepAliveTime;

    private static bool EndsConnection(Request request, LocationSettings settings) =>
        IsOver(request.Client, settings)
        || (settings.KeepAliveDisable != KeepAliveDisable.None && IsDisabled(request, settings.KeepAliveDisable));

    private static bool IsDisabled(Request request, KeepAliveDisable browsers)
    {
        var old = browsers.HasFlag(KeepAliveDisable.Msie6) && request.MethodKind == MethodKind.Post;
        if (!old && !browsers.HasFlag(KeepAliveDisable.Safari))
        {
            return false;
        }

        var agent = request.Headers.Find("user-agent"u8).Span;
        return (old && UserAgents.IsOldMsie(agent))
            || (browsers.HasFlag(KeepAliveDisable.Safari) && UserAgents.IsSafari(agent));
    }
}
