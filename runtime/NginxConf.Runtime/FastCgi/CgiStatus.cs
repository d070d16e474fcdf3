using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.FastCgi;

/// <summary>The status of a CGI response (RFC 3875, section 6.3.3): <c>Status:</c>, else 302 with <c>Location:</c>, else 200.</summary>
internal static class CgiStatus
{
    private static readonly ByteSlice s_movedTemporarily = ByteSlice.From("302 Moved Temporarily"u8);

    public static bool Read(Request request, UpstreamHead head)
    {
        if (head.StatusField.IsFound)
        {
            var text = head.StatusField.Span;
            if (text.Length < 3 || text[..3].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                UpstreamErrorLog.InvalidStatus(request, head.StatusField);
                return false;
            }

            head.Status = (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
            head.StatusLine = head.StatusField;
            return true;
        }

        if (head.Location.IsFound)
        {
            head.Status = 302;
            head.StatusLine = s_movedTemporarily;
            return true;
        }

        head.Status = 200;
        return true;
    }
}
