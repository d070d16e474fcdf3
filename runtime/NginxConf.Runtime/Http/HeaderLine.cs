using System.Buffers;

namespace NginxConf.Runtime.Http;

/// <summary>Splits one header line (RFC 9112, 5) by nginx's rules.</summary>
internal static class HeaderLine
{
    private static readonly SearchValues<byte> s_nameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8);

    private static readonly SearchValues<byte> s_nameCharactersWithUnderscore = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private static readonly SearchValues<byte> s_neverInNames = SearchValues.Create(
        [.. Enumerable.Range(0, 33).Select(value => (byte)value), 0x7F]);

    /// <summary>
    /// False where the whole request must be refused: an empty name, white space or a control character in it, NUL or a stray CR in
    /// the value.
    /// </summary>
    /// <param name="line">Without its LF; CRs before it are still there.</param>
    /// <param name="isValidName">False for names that <c>ignore_invalid_headers</c> drops.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> line, bool allowUnderscores, out Range name, out Range value, out bool isValidName)
    {
        var length = line.TrimEnd((byte)'\r').Length;
        var colon = line.IndexOf((byte)':');
        var nameLength = colon < 0 ? length : colon;
        var written = line[..nameLength];
        name = ..nameLength;
        value = length..length;
        isValidName = written.IndexOfAnyExcept(
            allowUnderscores ? s_nameCharactersWithUnderscore : s_nameCharacters) < 0;
        if (nameLength == 0 || (!isValidName && written.ContainsAny(s_neverInNames)))
        {
            return false;
        }

        if (colon < 0)
        {
            return true;
        }

        var start = colon + 1;
        while (start < length && line[start] == (byte)' ')
        {
            start++;
        }

        while (length > start && line[length - 1] == (byte)' ')
        {
            length--;
        }

        value = start..length;
        return !line[value].ContainsAny((byte)0, (byte)'\r');
    }

    /// <summary>False where a line that has begun like this will be refused, whatever follows.</summary>
    public static bool MayGoOn(ReadOnlySpan<byte> part)
    {
        var written = part.TrimEnd((byte)'\r');
        if (written.IsEmpty)
        {
            // Nothing has come yet, or the CR of the empty line; two CRs are none.
            return part.Length <= 1;
        }

        var colon = written.IndexOf((byte)':');
        var name = colon < 0 ? written : written[..colon];
        return colon != 0
            && !name.ContainsAny(s_neverInNames)
            && (colon < 0 || !written[colon..].ContainsAny((byte)0, (byte)'\r'));
    }

    /// <summary>Position of the byte for which <see cref="TryParse"/> refused the line.</summary>
    public static int FindInvalid(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var inName = line.IndexOfAny(s_neverInNames);
        if (colon == 0 || (inName >= 0 && (colon < 0 || inName < colon)))
        {
            return colon == 0 ? 0 : inName;
        }

        var inValue = line.IndexOfAny((byte)0, (byte)'\r');
        return Math.Max(0, inValue);
    }
}
