namespace NginxConf.Compiler.Values;

/// <summary>Reads one time span; see <see cref="Units.TryParseTime"/>.</summary>
/// <remarks>
/// Where nginx keeps milliseconds the units start at weeks, where it keeps seconds they start at years and there is no
/// <c>ms</c>. A number without unit is seconds and may end the text (<c>1h30</c>) or be followed by a space, after which
/// only another such number may come.
/// </remarks>
internal ref struct TimeReader(string text, bool wholeSeconds)
{
    private const int LastStep = 9;

    private static readonly (char Letter, int Step, long Seconds)[] s_units =
    [
        ('y', 1, 365 * 86400), ('M', 2, 30 * 86400), ('w', 3, 7 * 86400), ('d', 4, 86400), ('h', 5, 3600), ('m', 6, 60), ('s', 7, 1),
    ];

    private int _position;
    private int _step = wholeSeconds ? 0 : 2;
    private decimal _total;

    public bool TryRead(out long milliseconds)
    {
        milliseconds = 0;
        var anyDigit = false;
        while (_position < text.Length)
        {
            if (!TryReadNumber(out var number, ref anyDigit) || !TryReadUnit(out var unit))
            {
                return false;
            }

            _total += (decimal)number * unit;
            SkipSpaces();
        }

        // nginx keeps the sum in 63 bits, of seconds or of milliseconds.
        if (!anyDigit || _total > (wholeSeconds ? long.MaxValue * 1000m : long.MaxValue))
        {
            return false;
        }

        milliseconds = (long)Math.Min(_total, long.MaxValue);
        return true;
    }

    private bool TryReadNumber(out long number, ref bool anyDigit)
    {
        var start = _position;
        while (_position < text.Length && text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        number = 0;
        if (_position == start)
        {
            return true;
        }

        anyDigit = true;
        return Units.TryParseNumber(text.Substring(start, _position - start), out number);
    }

    /// <summary>The unit at the position, in milliseconds; units must come in falling order.</summary>
    private bool TryReadUnit(out long unit)
    {
        unit = 1000;
        if (_position == text.Length)
        {
            return true;
        }

        var letter = text[_position++];
        if (letter == 'm' && _position < text.Length && text[_position] == 's')
        {
            _position++;
            unit = 1;
            return !wholeSeconds && Advance(8);
        }

        if (letter == ' ')
        {
            return _step < 7 && Advance(LastStep);
        }

        foreach (var (candidate, step, seconds) in s_units)
        {
            if (candidate == letter)
            {
                unit = seconds * 1000;
                return Advance(step);
            }
        }

        return false;
    }

    private bool Advance(int step)
    {
        if (_step >= step)
        {
            return false;
        }

        _step = step;
        return true;
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && text[_position] == ' ')
        {
            _position++;
        }
    }
}
