using System.Buffers;

namespace NginxConf.Runtime.Bytes;

/// <summary>Text for HTML and XML: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and <c>"</c> as entities.</summary>
internal static class HtmlEscaping
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create("<>&\""u8);

    public static void Write(ref ValueWriter writer, ReadOnlySpan<byte> text)
    {
        int stop;
        while ((stop = text.IndexOfAny(s_special)) >= 0)
        {
            writer.Write(text[..stop]);
            writer.Write(text[stop] switch
            {
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'&' => "&amp;"u8,
                _ => "&quot;"u8,
            });
            text = text[(stop + 1)..];
        }

        writer.Write(text);
    }
}
