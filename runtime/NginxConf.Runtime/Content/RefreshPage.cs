using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary>The page that redirects by its <c>Refresh</c> element (<c>msie_refresh</c>), byte for byte.</summary>
internal static class RefreshPage
{
    public static ByteSlice Render(ByteArena memory, ByteSlice location)
    {
        var page = new ValueWriter(memory);
        page.Write("<html><head><meta http-equiv=\"Refresh\" content=\"0; URL="u8);
        Span<byte> escape = [(byte)'%', 0, 0];
        foreach (var value in location.Span)
        {
            if (value is (byte)'}' or (> 0x20 and < (byte)'{') && !"\"'<>\\^`"u8.Contains(value))
            {
                page.Write(value);
                continue;
            }

            escape[1] = "0123456789ABCDEF"u8[value >> 4];
            escape[2] = "0123456789ABCDEF"u8[value & 15];
            page.Write(escape);
        }

        page.Write("\"></head><body></body></html>\r\n"u8);
        return page.Complete();
    }
}
