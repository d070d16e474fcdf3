using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content.Charsets;

/// <summary>The charsets that a configuration knows, and how to get from one to another.</summary>
public sealed class CharsetTables
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly CharsetMap[] _maps;

    /// <param name="names">Every charset that <c>charset</c> and <c>source_charset</c> name; those of the maps need not be among them.</param>
    /// <param name="maps">Every <c>charset_map</c>.</param>
    public CharsetTables(ReadOnlySpan<string> names, params ReadOnlySpan<CharsetMap> maps)
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            all.Add(name);
        }

        foreach (var map in maps)
        {
            all.Add(map.First);
            all.Add(map.Second);
        }

        _names = all.GetAlternateLookup<ReadOnlySpan<char>>();
        _maps = maps.ToArray();
    }

    public static CharsetTables Empty { get; } = new([]);

    internal bool Knows(ByteSlice name)
    {
        const int longest = 64;
        Span<char> chars = stackalloc char[longest];
        return name.Length <= longest && _names.Contains(chars[..System.Text.Encoding.Latin1.GetChars(name.Span, chars)]);
    }

    /// <summary>Null where there is no map.</summary>
    internal Recoding? Find(ByteSlice from, ByteSlice to)
    {
        foreach (var map in _maps)
        {
            if (Is(map.First, from) && Is(map.Second, to))
            {
                return map.Forward;
            }

            if (Is(map.Second, from) && Is(map.First, to))
            {
                return map.Backward;
            }
        }

        return null;
    }

    private static bool Is(string name, ByteSlice text) => System.Text.Ascii.EqualsIgnoreCase(text.Span, name);
}
