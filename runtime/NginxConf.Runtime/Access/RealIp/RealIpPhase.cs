using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Access.RealIp;

/// <summary>The client's address behind proxies: once per request, where the server's level or the location says how.</summary>
internal static class RealIpPhase
{
    public static void Run(Request request, LocationSettings settings)
    {
        if (settings.RealIpFrom is { } trusted && !request.RemoteIsForwarded)
        {
            Run(request, settings, trusted);
        }
    }

    private static void Run(Request request, LocationSettings settings, TrustedProxies trusted)
    {
        var header = settings.RealIpHeader;
        Span<byte> buffer = stackalloc byte[16];
        var address = new ForwardedAddress(trusted, settings.RealIpRecursive, request.Remote.Binary.Span, buffer);
        var proxy = header.IsProxyProtocol ? request.Client.Proxy : null;
        var found = header.HasManyLines
            ? address.Follow(request.Headers.Fields, header.Field.Span)
            : address.Follow(header.IsProxyProtocol ? (proxy is null ? default : proxy.SourceAddress).Span : request.Headers.Find(header.Field.Span).Span);
        if (found)
        {
            var client = address.ToClientAddress(request.Memory);
            request.Remote = proxy is null ? client : client with { Port = proxy.SourcePort };
            request.RemoteIsForwarded = true;
        }
    }
}
