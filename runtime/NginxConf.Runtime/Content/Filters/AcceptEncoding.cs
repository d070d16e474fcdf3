using System.Text;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>Reads <c>Accept-Encoding</c> as nginx does: the first <c>gzip</c> that is a word of its own decides, by its weight.</summary>
internal static class AcceptEncoding
{
    private static ReadOnlySpan<byte> Gzip => "gzip"u8;

    public static bool AdmitsGzip(ReadOnlySpan<byte> field)
    {
        for (var start = 0; start + Gzip.Length <= field.Length; start++)
        {
            if (Ascii.EqualsIgnoreCase(field.Slice(start, Gzip.Length), Gzip) && (start == 0 || field[start - 1] is (byte)',' or (byte)' '))
            {
                return HasWeight(field[(start + Gzip.Length)..]);
            }
        }

        return false;
    }

    // What follows the name: nothing, a comma, or a weight that is not 0.
    private static bool HasWeight(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart((byte)' ');
        if (rest.IsEmpty || rest[0] == ',')
        {
            return true;
        }

        if (rest[0] != ';')
        {
            return false;
        }

        rest = rest[1..].TrimStart((byte)' ');
        if (rest.IsEmpty)
        {
            return true;
        }

        return rest.Length >= 3 && rest[0] is (byte)'q' or (byte)'Q' && rest[1] == '=' && IsPositive(rest[2..]);
    }

    // 0.001 to 1.000; whatever else stands there is a refusal.
    private static bool IsPositive(ReadOnlySpan<byte> weight)
    {
        if (weight[0] is not ((byte)'0' or (byte)'1'))
        {
            return false;
        }

        var isOne = weight[0] == '1';
        var end = weight.IndexOfAny((byte)',', (byte)' ');
        var number = end < 0 ? weight[1..] : weight[1..Math.Max(end, 1)];
        if (number.IsEmpty)
        {
            return isOne;
        }

        if (number[0] != '.' || number.Length > 4)
        {
            return false;
        }

        var sum = 0;
        foreach (var digit in number[1..])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            sum += digit - '0';
        }

        return isOne ? sum == 0 : sum > 0;
    }
}
