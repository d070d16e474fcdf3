using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>Sets one field of <c>add_header</c>; a few names have fields of their own in the response head.</summary>
internal static class AddedHeaders
{
    public static void Add(Request request, ByteSlice name, ByteSlice value)
    {
        if (Ascii.EqualsIgnoreCase(name.Span, "etag"u8))
        {
            request.Response.ETag = value;
            return;
        }

        if (!value.IsEmpty)
        {
            request.Response.Headers.Add(name, value);
        }
    }
}
