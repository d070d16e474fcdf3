using System.Globalization;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;

namespace NginxConf.Runtime.Content.Listings;

/// <summary><c>autoindex_format xml</c></summary>
internal sealed class XmlListing : ListingPage
{
    public static XmlListing Instance { get; } = new();

    public override ByteSlice ContentType { get; } = ByteSlice.From("text/xml"u8);

    public override ByteSlice Charset { get; } = ByteSlice.From("utf-8"u8);

    public override void WriteHead(ref ValueWriter writer, Listing listing) => writer.Write("<?xml version=\"1.0\"?>\r\n<list>\r\n"u8);

    public override void WriteFile(ref ValueWriter writer, Listing listing, int index)
    {
        var file = listing.Files[index];
        var kind = KindName(file.Status.Kind);
        writer.Write("<"u8);
        writer.Write(kind);
        writer.Write(" mtime=\""u8);
        Span<byte> time = stackalloc byte[32];
        DateTimeOffset.FromUnixTimeSeconds(file.Status.Modified)
            .TryFormat(time, out var length, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        writer.Write(time[..length]);
        if (file.Status.Kind == FileKind.Regular)
        {
            writer.Write("\" size=\""u8);
            writer.WriteNumber(file.Status.Size);
        }

        writer.Write("\">"u8);
        HtmlEscaping.Write(ref writer, file.Name);
        writer.Write("</"u8);
        writer.Write(kind);
        writer.Write(">\r\n"u8);
    }

    public override void WriteTail(ref ValueWriter writer) => writer.Write("</list>\r\n"u8);

    /// <summary>nginx's word for what a file is.</summary>
    public static ReadOnlySpan<byte> KindName(FileKind kind) => kind switch
    {
        FileKind.Directory => "directory"u8,
        FileKind.Regular => "file"u8,
        _ => "other"u8,
    };
}
