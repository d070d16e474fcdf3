namespace NginxConf.Compiler.Values;

/// <summary>nginx's numbers with units, which it reads in the same way everywhere.</summary>
/// <remarks>Source: "Configuration file measurement units" of the nginx documentation; limits observed on nginx 1.22.</remarks>
public static class Units
{
    private const long Kilo = 1024;

    /// <summary>Digits only; false for an empty text, a sign, or a number beyond 63 bits.</summary>
    public static bool TryParseNumber(string text, out long number)
    {
        number = 0;
        if (text.Length == 0)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is < '0' or > '9' || number > (long.MaxValue - (c - '0')) / 10)
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }

    /// <summary>A number of bytes, or with the unit <c>k</c>, <c>m</c> and, for file offsets, <c>g</c>, in any case.</summary>
    public static bool TryParseSize(string text, bool gigabytes, out long bytes)
    {
        bytes = 0;
        if (text.Length == 0)
        {
            return false;
        }

        var unit = text[text.Length - 1] switch
        {
            'k' or 'K' => Kilo,
            'm' or 'M' => Kilo * Kilo,
            'g' or 'G' when gigabytes => Kilo * Kilo * Kilo,
            _ => 1,
        };

        if (!TryParseNumber(unit == 1 ? text : text.Substring(0, text.Length - 1), out bytes) || bytes > long.MaxValue / unit)
        {
            return false;
        }

        bytes *= unit;
        return true;
    }

    /// <summary>
    /// A time span: a number of seconds, or numbers with the units <c>y M w d h m s ms</c> in this order, each at most
    /// once, spaces between them allowed: <c>1h30m</c>. A year is 365 days, a month 30.
    /// </summary>
    public static bool TryParseTime(string text, bool wholeSeconds, out long milliseconds) =>
        new TimeReader(text, wholeSeconds).TryRead(out milliseconds);
}
