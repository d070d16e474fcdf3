using System.Globalization;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Logging;

/// <summary>
/// The current second in the forms that responses and logs print. Computed once a second for the whole process: <see cref="Now"/>
/// costs one clock read.
/// </summary>
public sealed class TimeTexts
{
    private static TimeTexts s_now = new(DateTimeOffset.Now);

    private readonly long _second;

    internal TimeTexts(DateTimeOffset local)
    {
        _second = local.UtcTicks / TimeSpan.TicksPerSecond;
        UnixTime = local.ToUnixTimeSeconds();
        HttpDate = Format(local.ToUniversalTime(), "ddd, dd MMM yyyy HH:mm:ss 'GMT'");
        ErrorLogTime = Format(local, "yyyy/MM/dd HH:mm:ss");
        var offset = local.Offset < TimeSpan.Zero ? $"-{local.Offset:hhmm}" : $"+{local.Offset:hhmm}";
        LocalTime = Format(local, $"dd/MMM/yyyy:HH:mm:ss '{offset}'");
        Iso8601 = Format(local, "yyyy-MM-ddTHH:mm:sszzz");
    }

    /// <summary>The texts of this second.</summary>
    public static TimeTexts Now
    {
        get
        {
            var now = s_now;
            return DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond == now._second ? now : s_now = new(DateTimeOffset.Now);
        }
    }

    /// <summary>Seconds since 1970.</summary>
    public long UnixTime { get; }

    /// <summary><c>Fri, 20 Nov 2026 07:00:00 GMT</c> (RFC 9110, 5.6.7).</summary>
    public ByteSlice HttpDate { get; }

    /// <summary><c>2026/11/20 07:00:00</c>, local time.</summary>
    public ByteSlice ErrorLogTime { get; }

    /// <summary><c>$time_local</c>: <c>20/Nov/2026:07:00:00 +0000</c>.</summary>
    public ByteSlice LocalTime { get; }

    /// <summary><c>$time_iso8601</c>: <c>2026-11-20T07:00:00+00:00</c>.</summary>
    public ByteSlice Iso8601 { get; }

    private static ByteSlice Format(DateTimeOffset time, string format) =>
        new(Encoding.ASCII.GetBytes(time.ToString(format, CultureInfo.InvariantCulture)));
}
