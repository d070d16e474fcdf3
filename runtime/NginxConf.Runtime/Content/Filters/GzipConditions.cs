using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>Whether the client may get a gzipped body: what <c>gzip</c>, <c>gzip_static</c> and <c>gunzip</c> have in common.</summary>
internal static class GzipConditions
{
    /// <summary>Decides once per request, like nginx, whatever becomes of the response later.</summary>
    public static bool AreMet(Request request)
    {
        request.AcceptsGzip ??= Judge(request, request.Location.Settings);
        return request.AcceptsGzip.Value;
    }

    private static bool Judge(Request request, LocationSettings settings)
    {
        var headers = request.Headers;
        if (!AcceptEncoding.AdmitsGzip(headers.Find("accept-encoding"u8).Span))
        {
            return false;
        }

        var agent = headers.Find("user-agent"u8);
        if (settings.GzipDisableMsie6 && UserAgents.IsMsie6(agent.Span))
        {
            return false;
        }

        return request.Version >= settings.GzipHttpVersion
            && (!headers.Find("via"u8).IsFound || MayBeProxied(request, settings.GzipProxied))
            && !IsDisabled(settings.GzipDisable, agent);
    }

    private static bool IsDisabled(IReadOnlyList<BytePattern> patterns, ByteSlice agent)
    {
        if (!agent.IsFound)
        {
            return false;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(agent))
            {
                return true;
            }
        }

        return false;
    }

    // In nginx's order: the first thing that the response has decides.
    private static bool MayBeProxied(Request request, GzipProxied flags)
    {
        if (flags.HasFlag(GzipProxied.Off))
        {
            return false;
        }

        if (flags.HasFlag(GzipProxied.Any) || (flags.HasFlag(GzipProxied.Auth) && request.Headers.Find("authorization"u8).IsFound))
        {
            return true;
        }

        var response = request.Response;
        if (response.Expires.IsFound)
        {
            return flags.HasFlag(GzipProxied.Expired) && IsPast(response);
        }

        if (response.Headers.Find("cache-control"u8).IsFound)
        {
            return (flags.HasFlag(GzipProxied.NoCache) && Controls(response, "no-cache"u8))
                || (flags.HasFlag(GzipProxied.NoStore) && Controls(response, "no-store"u8))
                || (flags.HasFlag(GzipProxied.Private) && Controls(response, "private"u8));
        }

        return !(flags.HasFlag(GzipProxied.NoLastModified) && response.Headers.Find("last-modified"u8).IsFound)
            && !(flags.HasFlag(GzipProxied.NoEtag) && response.ETag.IsFound);
    }

    private static bool IsPast(Response response)
    {
        var expires = HttpDate.Parse(response.Expires.Span);
        var now = response.Date.IsFound ? HttpDate.Parse(response.Date.Span) : Logging.TimeTexts.Now.UnixTime;
        return expires >= 0 && now >= 0 && expires < now;
    }

    // Whether some Cache-Control line has the word between separators.
    private static bool Controls(Response response, ReadOnlySpan<byte> word)
    {
        foreach (ref readonly var field in response.Headers.Fields)
        {
            if (Ascii.EqualsIgnoreCase(field.Name.Span, "cache-control"u8) && Has(field.Value.Span, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<byte> list, ReadOnlySpan<byte> word)
    {
        while (list.Length >= word.Length)
        {
            if (Ascii.EqualsIgnoreCase(list[..word.Length], word)
                && list[word.Length..].TrimStart((byte)' ') is ([] or [(byte)',', ..]))
            {
                return true;
            }

            var end = list.IndexOfAny((byte)',', (byte)';');
            list = end < 0 ? [] : list[(end + 1)..].TrimStart((byte)' ');
        }

        return false;
    }
}
