namespace NginxConf.Runtime.Bytes;

/// <summary>nginx's notation of times: <c>60</c> (seconds), <c>1h30m</c>, <c>1d 12h</c>.</summary>
/// <remarks>Source: "Configuration file measurement units" of the nginx documentation.</remarks>
internal static class TimeText
{
    // Beyond every limit in every unit, and its product with a year still fits.
    private const long LargestNumber = 100_000_000_000;

    // In the order in which they may follow each other; plain seconds come last.
    private static readonly (byte Letter, long Seconds)[] s_units =
    [
        ((byte)'y', 365 * 86400), ((byte)'M', 30 * 86400), ((byte)'w', 7 * 86400), ((byte)'d', 86400), ((byte)'h', 3600), ((byte)'m', 60), ((byte)'s', 1),
    ];

    /// <summary>Units in falling order, each at most once. False for anything else, and for more than a thousand years.</summary>
    public static bool TryReadSeconds(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        var next = 0;
        while (!text.IsEmpty)
        {
            if (!TryReadNumber(ref text, out var number) || !TryReadUnit(ref text, ref next, out var unit))
            {
                return false;
            }

            seconds += number * unit;
            if (seconds > 1000 * s_units[0].Seconds)
            {
                return false;
            }

            text = text.TrimStart((byte)' ');
        }

        return next > 0;
    }

    private static bool TryReadNumber(ref ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;
        foreach (var digit in text[..length])
        {
            number = Math.Min((number * 10) + (digit - '0'), LargestNumber);
        }

        text = text[length..];
        return length > 0;
    }

    private static bool TryReadUnit(ref ReadOnlySpan<byte> text, ref int next, out long unit)
    {
        // A number without a unit is seconds and ends the text.
        if (text.IsEmpty)
        {
            unit = 1;
            next = s_units.Length;
            return true;
        }

        for (var i = next; i < s_units.Length; i++)
        {
            if (s_units[i].Letter == text[0])
            {
                unit = s_units[i].Seconds;
                next = i + 1;
                text = text[1..];
                return true;
            }
        }

        unit = 0;
        return false;
    }
}
