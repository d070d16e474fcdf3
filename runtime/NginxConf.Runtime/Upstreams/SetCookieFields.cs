using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams;

/// <summary>Reads cookies from <c>Set-Cookie</c> fields of a response.</summary>
internal static class SetCookieFields
{
    /// <summary>The value up to the first semicolon of the first cookie of that name; not found where none is set.</summary>
    public static ByteSlice Find(RequestHeaders fields, ReadOnlySpan<byte> name)
    {
        foreach (ref readonly var field in fields.Fields)
        {
            var cookie = field.Value.Span;
            if (Ascii.EqualsIgnoreCase(field.Name.Span, "set-cookie"u8)
                && cookie.Length > name.Length
                && cookie[name.Length] == '='
                && cookie.StartsWith(name))
            {
                var value = field.Value.Slice(name.Length + 1);
                var end = value.Span.IndexOf((byte)';');
                return end < 0 ? value : value.Slice(0, end);
            }
        }

        return ByteSlice.NotFound;
    }
}
