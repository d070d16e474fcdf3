using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Charsets;

/// <summary><c>charset</c> and <c>source_charset</c> for one response: names it in the head and finds how to get there.</summary>
internal static class CharsetChoice
{
    /// <summary>The recoding that the body needs; null: none.</summary>
    public static Recoding? Apply(Request request)
    {
        var response = request.Response;
        if (response.ContentType.IsEmpty || !TryFindTarget(request, out var target))
        {
            return null;
        }

        var source = response.Charset.IsEmpty ? request.Location.RunSourceCharset(request) : response.Charset;
        if (!source.IsFound)
        {
            Name(response, target);
            return null;
        }

        var known = request.Site.Charsets;
        var isSame = Ascii.EqualsIgnoreCase(source.Span, target.Span);
        if (isSame && !known.Knows(target))
        {
            Name(response, target);
            return null;
        }

        var recoding = isSame ? null : known.Find(source, target);
        if (!isSame && recoding is null)
        {
            request.LogError(LogLevel.Error, $"no \"charset_map\" between the charsets \"{source}\" and \"{target}\"{SendingAction.Of(request)}");
            return null;
        }

        response.DropTypeParameters();
        Name(response, target);
        return recoding;
    }

    private static bool TryFindTarget(Request request, out ByteSlice target)
    {
        var response = request.Response;
        var settings = request.Location.Settings;
        if (response.OverrideCharset.Length > 0)
        {
            target = response.OverrideCharset;
            if (request.Site.Charsets.Knows(target))
            {
                return true;
            }

            request.LogError(LogLevel.Error, $"unknown charset \"{target}\" to override{SendingAction.Of(request)}");
            return false;
        }

        target = request.Location.RunCharset(request);
        return target.IsFound
            && (response.Charset.IsEmpty ? settings.CharsetTypes.Contains(response.MediaType.Span) : settings.OverrideCharset);
    }

    // Of a redirect a browser might use it for the next page.
    private static void Name(Response response, ByteSlice charset) =>
        response.Charset = response.StatusCode is 301 or 302 ? default : charset;
}
