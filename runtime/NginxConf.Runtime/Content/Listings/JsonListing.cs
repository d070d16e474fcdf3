using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;

namespace NginxConf.Runtime.Content.Listings;

/// <summary><c>autoindex_format json</c>, and <c>jsonp</c> where there is a callback.</summary>
/// <param name="callback">Name of the function; empty: plain JSON.</param>
internal sealed class JsonListing(ByteSlice callback) : ListingPage
{
    private static readonly ByteSlice s_json = ByteSlice.From("application/json"u8);
    private static readonly ByteSlice s_script = ByteSlice.From("application/javascript"u8);

    public static JsonListing Plain { get; } = new(ByteSlice.Empty);

    public override ByteSlice ContentType => callback.IsEmpty ? s_json : s_script;

    public override void WriteHead(ref ValueWriter writer, Listing listing)
    {
        if (!callback.IsEmpty)
        {
            writer.Write("/* callback */\r\n"u8);
            writer.Write(callback);
            writer.Write("("u8);
        }

        writer.Write("["u8);
    }

    public override void WriteFile(ref ValueWriter writer, Listing listing, int index)
    {
        var file = listing.Files[index];
        writer.Write(index == 0 ? "\r\n{ \"name\":\""u8 : ",\r\n{ \"name\":\""u8);
        JsonEscaping.Write(ref writer, file.Name);
        writer.Write("\", \"type\":\""u8);
        writer.Write(XmlListing.KindName(file.Status.Kind));
        writer.Write("\", \"mtime\":\""u8);
        Span<byte> date = stackalloc byte[HttpDate.Length];
        HttpDate.Format(file.Status.Modified, date);
        writer.Write(date);
        writer.Write("\""u8);
        if (file.Status.Kind == FileKind.Regular)
        {
            writer.Write(", \"size\":"u8);
            writer.WriteNumber(file.Status.Size);
        }

        writer.Write(" }"u8);
    }

    public override void WriteTail(ref ValueWriter writer) => writer.Write(callback.IsEmpty ? "\r\n]"u8 : "\r\n]);"u8);
}
