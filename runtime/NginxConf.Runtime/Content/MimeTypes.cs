using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary><c>types</c>: media type by extension. Extensions are compared without case.</summary>
public sealed class MimeTypes
{
    private readonly Dictionary<string, ByteSlice>.AlternateLookup<ReadOnlySpan<char>> _byExtension;

    /// <param name="rows">One type per line: the type and its extensions, separated by tabs; bytes that are not printable ASCII as <c>\xHH</c>.</param>
    public MimeTypes(ReadOnlySpan<byte> rows)
    {
        var table = new Dictionary<string, ByteSlice>(StringComparer.OrdinalIgnoreCase);
        foreach (var cells in TableText.Rows(rows))
        {
            foreach (var extension in cells.AsSpan(1))
            {
                table[extension.ToString()] = cells[0];
            }
        }

        _byExtension = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>nginx's own table where no <c>types</c> block is in force: html, gif and jpg.</summary>
    public static MimeTypes Default { get; } = new("text/html\thtml\nimage/gif\tgif\nimage/jpeg\tjpg"u8);

    /// <summary>The type of a file extension (without dot), or not found.</summary>
    public ByteSlice Find(ReadOnlySpan<byte> extension)
    {
        if (extension.Length is 0 or > 64)
        {
            return ByteSlice.NotFound;
        }

        Span<char> chars = stackalloc char[64];
        var length = System.Text.Encoding.Latin1.GetChars(extension, chars);
        return _byExtension.TryGetValue(chars[..length], out var type) ? type : ByteSlice.NotFound;
    }
}
