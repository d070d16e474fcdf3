using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary><c>expires</c> with variables: reads what they give, as the directive reads its argument.</summary>
public static class ExpiresText
{
    private const long SecondsPerDay = 24 * 60 * 60;

    /// <summary>Null for <c>off</c> and for what is no time.</summary>
    /// <param name="value">The evaluated argument.</param>
    /// <param name="isModified">Behind <c>modified</c>, where only a time may stand.</param>
    public static Expires? Read(ByteSlice value, bool isModified)
    {
        var text = value.Span;
        if (!isModified)
        {
            if (text.SequenceEqual("epoch"u8))
            {
                return new Expires(ExpiresKind.Epoch);
            }

            if (text.SequenceEqual("max"u8))
            {
                return new Expires(ExpiresKind.Max);
            }

            if (text is [(byte)'@', .. var timeOfDay])
            {
                return TimeText.TryReadSeconds(timeOfDay, out var day) && day <= SecondsPerDay
                    ? new Expires(ExpiresKind.Daily, TimeSpan.FromSeconds(day))
                    : null;
            }
        }

        var isNegative = text is [(byte)'-', ..];
        if (text is [(byte)'-' or (byte)'+', .. var unsigned])
        {
            text = unsigned;
        }

        return TimeText.TryReadSeconds(text, out var seconds)
            ? new Expires(isModified ? ExpiresKind.Modified : ExpiresKind.Access, TimeSpan.FromSeconds(isNegative ? -seconds : seconds))
            : null;
    }
}
