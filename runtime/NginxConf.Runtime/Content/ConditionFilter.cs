using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>Conditional requests (RFC 9110 section 13) as nginx's not-modified filter answers them.</summary>
internal static class ConditionFilter
{
    /// <summary>Turns a 200 into a 304 where the client has the current representation; false: answer 412.</summary>
    public static bool Apply(Request request)
    {
        var response = request.Response;
        if (response.StatusCode != 200 || response.DisableNotModified)
        {
            return true;
        }

        var headers = request.Headers;
        var unmodifiedSince = headers.Find("if-unmodified-since"u8);
        if (unmodifiedSince.IsFound
            && (response.LastModified < 0 || HttpDate.Parse(unmodifiedSince.Span) < response.LastModified))
        {
            return false;
        }

        var match = headers.Find("if-match"u8);
        if (match.IsFound && !Matches(response, match.Span, weak: false))
        {
            return false;
        }

        var modifiedSince = headers.Find("if-modified-since"u8);
        var noneMatch = headers.Find("if-none-match"u8);
        if ((!modifiedSince.IsFound && !noneMatch.IsFound)
            || (modifiedSince.IsFound && IsModified(request, modifiedSince.Span))
            || (noneMatch.IsFound && !Matches(response, noneMatch.Span, weak: true)))
        {
            return true;
        }

        response.StatusCode = 304;
        response.StatusLine = default;
        response.ContentType = default;
        response.ContentLength = -1;
        response.AllowRanges = false;
        response.Headers.Remove("accept-ranges"u8);
        response.Headers.Remove("content-encoding"u8);
        return true;
    }

    private static bool IsModified(Request request, ReadOnlySpan<byte> since)
    {
        var mode = request.Location.Settings.IfModifiedSince;
        var modified = request.Response.LastModified;
        if (modified < 0 || mode == IfModifiedSince.Off)
        {
            return true;
        }

        var time = HttpDate.Parse(since);
        return time != modified && (mode == IfModifiedSince.Exact || time < modified);
    }

    // Whether a list of entity tags holds that of the response.
    private static bool Matches(Response response, ReadOnlySpan<byte> list, bool weak)
    {
        if (list.SequenceEqual("*"u8))
        {
            return true;
        }

        var etag = response.ETag.Span;
        if (etag.IsEmpty)
        {
            return false;
        }

        if (weak)
        {
            etag = WithoutWeakness(etag);
        }

        while (!list.IsEmpty)
        {
            if (weak)
            {
                list = WithoutWeakness(list);
            }

            if (etag.Length > list.Length)
            {
                return false;
            }

            if (list.StartsWith(etag))
            {
                list = list[etag.Length..].TrimStart(" \t"u8);
                if (list.IsEmpty || list[0] == ',')
                {
                    return true;
                }
            }

            var comma = list.IndexOf((byte)',');
            list = comma < 0 ? default : list[comma..].TrimStart(" \t,"u8);
        }

        return false;
    }

    private static ReadOnlySpan<byte> WithoutWeakness(ReadOnlySpan<byte> tag) =>
        tag.Length > 2 && tag.StartsWith("W/"u8) ? tag[2..] : tag;
}
