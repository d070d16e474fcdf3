using System.Globalization;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content.Listings;

/// <summary><c>autoindex_format html</c>: nginx's page, byte for byte.</summary>
internal sealed class HtmlListing : ListingPage
{
    private const int NameWidth = 50;
    private const int ExactSizeWidth = 19;
    private const int RoundedSizeWidth = 7;

    public static HtmlListing Instance { get; } = new();

    public override ByteSlice ContentType { get; } = ByteSlice.From("text/html"u8);

    public override void WriteHead(ref ValueWriter writer, Listing listing)
    {
        writer.Write("<html>\r\n<head><title>Index of "u8);
        HtmlEscaping.Write(ref writer, listing.Uri);
        writer.Write("</title></head>\r\n<body>\r\n<h1>Index of "u8);
        HtmlEscaping.Write(ref writer, listing.Uri);
        writer.Write("</h1><hr><pre><a href=\"../\">../</a>\r\n"u8);
    }

    public override void WriteFile(ref ValueWriter writer, Listing listing, int index)
    {
        var file = listing.Files[index];
        writer.Write("<a href=\""u8);
        UriEscaping.WriteComponent(ref writer, file.Name);
        writer.Write(file.Status.IsDirectory ? "/\">"u8 : "\">"u8);
        WriteName(ref writer, file, listing.IsUtf8);
        writer.Write(" "u8);
        WriteTime(ref writer, file.Status.Modified, listing.Settings.AutoIndexLocalTime);
        WriteSize(ref writer, file, listing.Settings.AutoIndexExactSize);
        writer.Write("\r\n"u8);
    }

    public override void WriteTail(ref ValueWriter writer) => writer.Write("</pre><hr></body>\r\n</html>\r\n"u8);

    // Padded to the width of the column; a longer name is cut.
    private static void WriteName(ref ValueWriter writer, ListedFile file, bool isUtf8)
    {
        var name = file.Name.Span;
        var width = isUtf8 ? Utf8Text.Count(name) : name.Length;
        if (width > NameWidth)
        {
            const int Shown = NameWidth - 3;
            HtmlEscaping.Write(ref writer, width == name.Length ? name[..Shown] : Utf8Text.Take(name, Shown));
            writer.Write("..&gt;</a>"u8);
            return;
        }

        HtmlEscaping.Write(ref writer, name);
        if (file.Status.IsDirectory && width < NameWidth)
        {
            writer.Write("/"u8);
            width++;
        }

        writer.Write("</a>"u8);
        WriteBlanks(ref writer, NameWidth - width);
    }

    private static void WriteTime(ref ValueWriter writer, long modified, bool isLocal)
    {
        // nginx takes today's distance from UTC for all times.
        var time = DateTimeOffset.FromUnixTimeSeconds(modified);
        if (isLocal)
        {
            time += TimeZoneInfo.Local.GetUtcOffset(DateTimeOffset.UtcNow);
        }

        Span<byte> text = stackalloc byte[32];
        time.TryFormat(text, out var length, "dd-MMM-yyyy HH:mm ", CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }

    private static void WriteSize(ref ValueWriter writer, ListedFile file, bool exact)
    {
        if (file.Status.IsDirectory)
        {
            WriteBlanks(ref writer, (exact ? ExactSizeWidth : RoundedSizeWidth) - 1);
            writer.Write("-"u8);
            return;
        }

        var size = file.Status.Size;
        if (exact)
        {
            WriteRight(ref writer, size, ExactSizeWidth);
            return;
        }

        var (unit, letter) = size switch
        {
            >= 1L << 30 => (1L << 30, "G"),
            >= 1L << 20 => (1L << 20, "M"),
            > 9999 => (1L << 10, "K"),
            _ => (1, ""),
        };
        var rounded = (size / unit) + (size % unit >= unit / 2 && unit > 1 ? 1 : 0);
        WriteRight(ref writer, rounded, RoundedSizeWidth - letter.Length);
        if (letter.Length > 0)
        {
            writer.Write((byte)letter[0]);
        }
    }

    private static void WriteRight(ref ValueWriter writer, long number, int width)
    {
        Span<byte> digits = stackalloc byte[20];
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out var length);
        WriteBlanks(ref writer, width - length);
        writer.Write(digits[..length]);
    }

    private static void WriteBlanks(ref ValueWriter writer, int count)
    {
        Span<byte> blanks = stackalloc byte[NameWidth];
        blanks.Fill((byte)' ');
        writer.Write(blanks[..Math.Max(0, count)]);
    }
}
