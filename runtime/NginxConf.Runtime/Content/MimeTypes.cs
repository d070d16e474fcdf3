using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary><c>types</c>: media type by extension. Extensions are compared without case.</summary>
public sealed class MimeTypes
{
    private readonly Dictionary<string, ByteSlice>.AlternateLookup<ReadOnlySpan<char>> _byExtension;

    /// <param name="lines">Lines of <c>type extension extension ...</c>, separated by <c>\n</c>.</param>
    public MimeTypes(ReadOnlySpan<byte> lines)
    {
        var table = new Dictionary<string, ByteSlice>(StringComparer.OrdinalIgnoreCase);
        foreach (var range in System.MemoryExtensions.Split(lines, (byte)'\n'))
        {
            var words = System.Text.Encoding.Latin1.GetString(lines[range]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2)
            {
                continue;
            }

            var type = new ByteSlice(System.Text.Encoding.Latin1.GetBytes(words[0]));
            foreach (var extension in words.AsSpan(1))
            {
                table[extension] = type;
            }
        }

        _byExtension = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>nginx's own table where no <c>types</c> block is in force: html, gif and jpg.</summary>
    public static MimeTypes Default { get; } = new("text/html html\nimage/gif gif\nimage/jpeg jpg"u8);

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
