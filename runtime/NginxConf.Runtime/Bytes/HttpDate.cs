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

    /// <summary>Reads the three forms that servers must accept: RFC 822, RFC 850 and ISO C asctime; else <see cref="Invalid"/>.</summary>
    public static long Parse(ReadOnlySpan<byte> text)
    {
        var comma = text.IndexOf((byte)',');
        var rest = comma < 0 ? text : text[(comma + 1)..].TrimStart((byte)' ');
        if (comma < 0)
        {
            return ParseAscTime(text);
        }

        if (rest.Length < 18 || !Number(rest[..2], out var day))
        {
            return Invalid;
        }

        var separator = rest[2];
        if (separator is not ((byte)' ' or (byte)'-') || !Month(rest[3..6], out var month) || rest[6] != separator)
        {
            return Invalid;
        }

        var yearDigits = separator == ' ' ? 4 : 2;
        if (rest.Length < 7 + yearDigits + 9 || !Number(rest.Slice(7, yearDigits), out var year))
        {
            return Invalid;
        }

        if (yearDigits == 2)
        {
            year += year < 70 ? 2000 : 1900;
        }

        return Compose(year, month, day, rest[(7 + yearDigits)..].TrimStart((byte)' '));
    }

    // Sun Nov  6 08:49:37 1994
    private static long ParseAscTime(ReadOnlySpan<byte> text)
    {
        if (text.Length < 24 || !Month(text[4..7], out var month) || text[7] != ' ')
        {
            return Invalid;
        }

        var dayText = text[8] == ' ' ? text[9..10] : text[8..10];
        return Number(dayText, out var day) && Number(text[20..24], out var year)
            ? Compose(year, month, day, text[11..19])
            : Invalid;
    }

    private static long Compose(int year, int month, int day, ReadOnlySpan<byte> time)
    {
        if (time.Length < 8 || time[2] != ':' || time[5] != ':'
            || !Number(time[..2], out var hour) || !Number(time[3..5], out var minute) || !Number(time[6..8], out var second)
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

    private static bool Month(ReadOnlySpan<byte> name, out int month)
    {
        ReadOnlySpan<byte> names = "JanFebMarAprMayJunJulAugSepOctNovDec"u8;
        var at = names.IndexOf(name);
        month = (at / 3) + 1;
        return at >= 0 && at % 3 == 0;
    }
}
