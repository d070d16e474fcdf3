using System.Buffers.Text;

namespace NginxConf.Runtime.Bytes;

/// <summary>Dates of HTTP (RFC 9110 section 5.6.7) as seconds since 1970.</summary>
internal static class HttpDate
{
    /// <summary>Length of <c>Fri, 20 Nov 2026 07:00:00 GMT</c>.</summary>
    public const int Length = 29;

    /// <summary>The date where a text is none.</summary>
    public const long Invalid = -1;

    /// <summary>Writes the fixed-length form; <paramref name="destination"/> holds at least <see cref="Length"/> bytes.</summary>
    public static void Format(long seconds, Span<byte> destination)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253402300799));
        Utf8Formatter.TryFormat(time, destination, out _, 'R');
    }

    public static ByteSlice Format(ByteArena memory, long seconds)
    {
        var text = memory.Allocate(Length, out var destination);
        Format(seconds, destination);
        return text;
    }

    /// <summary>
    /// Reads the three forms that servers must accept (RFC 822, RFC 850, ISO C asctime) as leniently as nginx: the name of the day is
    /// not looked at, months go by their distinct letters, what follows the time is ignored. Else <see cref="Invalid"/>.
    /// </summary>
    public static long Parse(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOfAny((byte)',', (byte)' ');
        if (start < 0)
        {
            return Invalid;
        }

        var rest = text[(start + 1)..].TrimStart((byte)' ');
        return rest.Length < 18 ? Invalid
            : text[start] == ' ' ? ParseAscTime(rest)
            : rest[2] switch
            {
                (byte)' ' => ParseDayFirst(rest, yearDigits: 4),
                (byte)'-' => ParseDayFirst(rest, yearDigits: 2),
                _ => Invalid,
            };
    }

    // "06 Nov 1994 08:49:37" or "06-Nov-94 08:49:37"
    private static long ParseDayFirst(ReadOnlySpan<byte> text, int yearDigits)
    {
        if (text.Length < 16 + yearDigits || !Number(text[..2], out var day) || text[6] != text[2]
            || !Number(text.Slice(7, yearDigits), out var year))
        {
            return Invalid;
        }

        if (yearDigits == 2)
        {
            year += year < 70 ? 2000 : 1900;
        }

        return Compose(year, Month(text[3..6]), day, text[(7 + yearDigits)..]);
    }

    // "Nov  6 08:49:37 1994"
    private static long ParseAscTime(ReadOnlySpan<byte> text)
    {
        var month = Month(text[..3]);
        var rest = text[4] == ' ' ? text[5..] : text[4..];
        var digits = rest[1] == ' ' ? 1 : 2;
        return Number(rest[..digits], out var day) && rest.Length >= digits + 14 && rest[digits + 9] == ' '
            && Number(rest.Slice(digits + 10, 4), out var year)
                ? Compose(year, month, day, rest[digits..])
                : Invalid;
    }

    // The time starts with the blank before it.
    private static long Compose(int year, int month, int day, ReadOnlySpan<byte> time)
    {
        if (month == 0 || time[0] != ' ' || time[3] != ':' || time[6] != ':'
            || !Number(time[1..3], out var hour) || !Number(time[4..6], out var minute) || !Number(time[7..9], out var second)
            || hour > 23 || minute > 59 || second > 59 || year is 0 or > 9999
            || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return Invalid;
        }

        return new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).ToUnixTimeSeconds();
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }

    // 1 to 12; 0 is none. Letters that do not tell months apart are not looked at.
    private static int Month(ReadOnlySpan<byte> name) => ((char)name[0], (char)name[1], (char)name[2]) switch
    {
        ('J', 'a', _) => 1,
        ('J', _, 'n') => 6,
        ('J', _, _) => 7,
        ('F', _, _) => 2,
        ('M', _, 'r') => 3,
        ('M', _, _) => 5,
        ('A', 'p', _) => 4,
        ('A', _, _) => 8,
        ('S', _, _) => 9,
        ('O', _, _) => 10,
        ('N', _, _) => 11,
        ('D', _, _) => 12,
        _ => 0,
    };
}
