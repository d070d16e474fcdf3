using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Phases;

/// <summary>Gives a request a new path (index, try_files, error_page, X-Accel-Redirect) or a named location; ten times at most.</summary>
internal static class InternalRedirect
{
    /// <summary>To a decoded path with an optional query behind <c>?</c>.</summary>
    public static Outcome To(Request request, ByteSlice uri)
    {
        var question = uri.Span.IndexOf((byte)'?');
        return question < 0
            ? To(request, uri, ByteSlice.NotFound)
            : To(request, uri.Slice(0, question), uri.Slice(question + 1));
    }

    public static Outcome To(Request request, ByteSlice path, ByteSlice query)
    {
        if (--request.UriChangesLeft <= 0)
        {
            request.LogError(
                LogLevel.Error,
                $"rewrite or internal redirection cycle while internally redirecting to \"{path}\"");
            return Outcome.Status(500);
        }

        request.Path = path;
        request.Query = query;
        request.Location = request.Server.Root;
        request.IsInternal = true;
        request.PathFollowsAlias = false;
        request.LocationOutdated = false;
        request.TargetOutdated = true;
        request.ProxyUrl = default;
        return Outcome.Redirected;
    }

    /// <summary>To a named location whose name is known only now (<c>@name</c>).</summary>
    public static Outcome ToNamed(Request request, ByteSlice name)
    {
        if (request.Server.FindNamedLocation(name) is { } location)
        {
            return ToNamed(request, location);
        }

        request.LogError(LogLevel.Error, $"could not find named location \"{name}\"");
        return Outcome.Status(500);
    }

    public static Outcome ToNamed(Request request, Location location)
    {
        if (--request.UriChangesLeft <= 0)
        {
            request.LogError(
                LogLevel.Error,
                $"rewrite or internal redirection cycle while redirect to named location \"{location.Settings.Name}\"");
            return Outcome.Status(500);
        }

        if (request.Path.IsEmpty)
        {
            request.LogError(LogLevel.Error, $"empty URI in redirect to named location \"{location.Settings.Name}\"");
            return Outcome.Status(500);
        }

        request.Location = location;
        KeepAliveRules.Apply(request);
        request.IsInternal = true;
        request.UriChanged = false;
        request.ProxyUrl = default;
        return Outcome.NamedLocation;
    }
}
