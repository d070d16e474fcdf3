using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Phases;

/// <summary>Redirects that nginx answers on its own: a directory without its slash.</summary>
internal static class Redirects
{
    /// <summary>301 to a path that is decoded; the query follows as it is.</summary>
    public static Outcome ToSlash(Request request, ByteSlice pathWithSlash)
    {
        var target = UriEscaping.Path(request.Memory, pathWithSlash);
        if (!request.Query.IsEmpty)
        {
            target = request.Memory.Concat(target, "?"u8, request.Query);
        }

        request.Response.Location = target;
        return Outcome.Status(301);
    }

    /// <summary>Completes a Location that is only a path, where <c>absolute_redirect</c> is on.</summary>
    public static void MakeAbsolute(Request request)
    {
        var response = request.Response;
        var settings = request.Location.Settings;
        if (!response.LocationIsOwn || !settings.AbsoluteRedirect)
        {
            return;
        }

        var path = response.Location;
        if (!path.Span.StartsWith("/"u8))
        {
            return;
        }

        var isTls = request.Client.IsTls;
        var writer = new ValueWriter(request.Memory);
        writer.Write(isTls ? "https://"u8 : "http://"u8);
        if (settings.ServerNameInRedirect)
        {
            writer.Write(request.Server.Name);
        }
        else
        {
            writer.Write(request.RequestedHost.IsEmpty ? request.Client.LocalAddress : request.RequestedHost);
        }

        var port = request.Client.LocalPort;
        if (settings.PortInRedirect && port > 0 && port != (isTls ? 443 : 80))
        {
            writer.Write(":"u8);
            writer.WriteNumber(port);
        }

        writer.Write(path);
        response.Location = default;
        response.AbsoluteLocation = writer.Complete();
    }
}
