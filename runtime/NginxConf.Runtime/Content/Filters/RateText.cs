using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>Reads sizes that variables give, as the directive reads its argument: <c>limit_rate $rate</c>.</summary>
public static class RateText
{
    private const int Kilo = 1024;

    /// <summary>Bytes; what is no size is logged and means 0: no limit.</summary>
    public static long Read(Request request, ByteSlice value)
    {
        if (TryRead(value.Span, out var bytes))
        {
            return bytes;
        }

        request.LogError(LogLevel.Error, $"invalid size \"{value}\"{SendingAction.Of(request)}");
        return 0;
    }

    /// <summary>A number, perhaps followed by <c>k</c> or <c>m</c> in any letter case.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> text, out long bytes)
    {
        var unit = text switch
        {
            [.., (byte)'k' or (byte)'K'] => Kilo,
            [.., (byte)'m' or (byte)'M'] => Kilo * Kilo,
            _ => 1,
        };
        var digits = unit == 1 ? text : text[..^1];
        bytes = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9' || bytes > (long.MaxValue / unit - 9) / 10)
            {
                return false;
            }

            bytes = (bytes * 10) + digit - '0';
        }

        bytes *= unit;
        return !digits.IsEmpty;
    }
}
