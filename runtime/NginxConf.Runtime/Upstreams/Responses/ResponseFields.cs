using System.Buffers.Text;
using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>Turns a backend's head into the response for the client: fields in their order, without what is hidden or hop-by-hop.</summary>
internal static class ResponseFields
{
    /// <summary>Fills the response to the request with a response that is passed on.</summary>
    public static void Copy(UpstreamHead head, UpstreamSettings settings, Request request)
    {
        var response = request.Response;
        response.StatusCode = head.Status;
        response.StatusLine = head.StatusLine;
        response.ContentLength = head.ContentLength;
        response.LastModified = -1;
        response.AllowRanges = false;
        foreach (ref readonly var field in head.Fields.Fields)
        {
            if (!settings.Hidden.Contains(field.Name.Span))
            {
                Copy(field, settings, request);
            }
        }

        settings.Complete(response);
        Obey(head, settings, response);
    }

    /// <summary>Keeps the fields that survive <c>X-Accel-Redirect</c>.</summary>
    public static void CopyForRedirect(UpstreamHead head, UpstreamSettings settings, Request request)
    {
        Obey(head, settings, request.Response);
        foreach (ref readonly var field in head.Fields.Fields)
        {
            var kind = UpstreamFields.Classify(field.Name.Span);
            if (kind is UpstreamField.SurvivesRedirect or UpstreamField.SetCookie or UpstreamField.ContentType
                && !settings.Hidden.Contains(field.Name.Span))
            {
                Copy(field, settings, request);
            }
        }
    }

    private static void Copy(in HeaderField field, UpstreamSettings settings, Request request)
    {
        var response = request.Response;
        switch (UpstreamFields.Classify(field.Name.Span))
        {
            case UpstreamField.ContentType:
                response.SetBackendContentType(field.Value);
                break;
            case UpstreamField.Date:
                response.Date = field.Value;
                response.Headers.Add(field.Name, field.Value);
                break;
            case UpstreamField.Server:
                response.Server = field.Value;
                response.Headers.Add(field.Name, field.Value);
                break;
            case UpstreamField.Location when settings.RewriteRedirect(request, field.Value) is { IsFound: true } target:
                response.Location = target;
                break;
            case UpstreamField.Refresh:
                response.Headers.Add(field.Name, Refresh(field.Value, settings, request));
                break;
            case UpstreamField.SetCookie:
                response.Headers.Add(field.Name, settings.RewriteCookie(request, field.Value));
                break;
            case UpstreamField.ContentLength or UpstreamField.Connection or UpstreamField.KeepAlive or UpstreamField.TransferEncoding:
                break;
            default:
                response.Headers.Add(field.Name, field.Value);
                break;
        }
    }

    // The redirect stands behind "url=", where there is one.
    private static ByteSlice Refresh(ByteSlice value, UpstreamSettings settings, Request request)
    {
        var text = value.Span;
        var key = "url="u8;
        for (var i = 0; i + key.Length <= text.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(i, key.Length), key))
            {
                var start = i + key.Length;
                var target = settings.RewriteRedirect(request, value.Slice(start));
                return target.IsFound ? request.Memory.Concat(text[..start], target.Span) : value;
            }
        }

        return value;
    }

    // What the backend wishes for whatever is sent in the end.
    private static void Obey(UpstreamHead head, UpstreamSettings settings, Response response)
    {
        var ignored = settings.IgnoreHeaders;
        if (head.XAccelCharset.IsFound && !ignored.HasFlag(IgnoredHeaders.XAccelCharset))
        {
            response.OverrideCharset = head.XAccelCharset;
        }

        if (head.XAccelLimitRate.IsFound
            && !ignored.HasFlag(IgnoredHeaders.XAccelLimitRate)
            && Utf8Parser.TryParse(head.XAccelLimitRate.Span, out long rate, out var used)
            && used == head.XAccelLimitRate.Length
            && rate >= 0)
        {
            response.RateLimit = rate;
        }
    }
}
