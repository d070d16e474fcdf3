using System.Text;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>
/// The media types that a filter takes (<c>gzip_types</c>, <c>charset_types</c>): those given and <c>text/html</c>, in any letter case;
/// <c>*</c> is every type, even none.
/// </summary>
public sealed class MediaTypeSet
{
    private const int LongestType = 128;
    private readonly bool _isAll;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _types;

    public MediaTypeSet(params ReadOnlySpan<string> types)
    {
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "text/html" };
        foreach (var type in types)
        {
            set.Add(type);
            _isAll |= type == "*";
        }

        _types = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Only <c>text/html</c>.</summary>
    public static MediaTypeSet Html { get; } = new();

    /// <summary>Default of <c>charset_types</c>.</summary>
    public static MediaTypeSet Texts { get; } =
        new("text/xml", "text/plain", "text/vnd.wap.wml", "application/javascript", "application/rss+xml");

    public bool Contains(ReadOnlySpan<byte> type)
    {
        if (_isAll)
        {
            return true;
        }

        if (type.Length is 0 or > LongestType)
        {
            return false;
        }

        Span<char> chars = stackalloc char[LongestType];
        var length = Encoding.Latin1.GetChars(type, chars);
        return _types.Contains(chars[..length]);
    }
}
