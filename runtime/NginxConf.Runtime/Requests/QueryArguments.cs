using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary><c>$arg_*</c>.</summary>
internal static class QueryArguments
{
    /// <summary>The raw value of the first argument written <c>NAME=</c>, without regard to letter case.</summary>
    public static ByteSlice Find(ByteSlice query, ReadOnlySpan<byte> name)
    {
        var text = query.Span;
        for (var start = 0; start < text.Length;)
        {
            var end = text[start..].IndexOf((byte)'&');
            end = end < 0 ? text.Length : start + end;
            var argument = text[start..end];
            if (argument.Length > name.Length && argument[name.Length] == '='
                && Ascii.EqualsIgnoreCase(argument[..name.Length], name))
            {
                return query.Slice(start + name.Length + 1, argument.Length - name.Length - 1);
            }

            start = end + 1;
        }

        return ByteSlice.NotFound;
    }
}
