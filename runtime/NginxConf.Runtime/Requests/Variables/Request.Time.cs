using System.Diagnostics;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of time.</summary>
public abstract partial class Request
{
    /// <summary><c>$time_local</c></summary>
    public ByteSlice TimeLocal => TimeTexts.Now.LocalTime;

    /// <summary><c>$time_iso8601</c></summary>
    public ByteSlice TimeIso8601 => TimeTexts.Now.Iso8601;

    /// <summary><c>$msec</c>: seconds since 1970 with milliseconds.</summary>
    public ByteSlice Msec => SecondsText(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

    /// <summary><c>$request_time</c>: seconds since the first byte of the request, with milliseconds.</summary>
    public ByteSlice RequestTime => SecondsSince(StartedAt);

    private ByteSlice SecondsSince(long timestamp) => SecondsText((long)Stopwatch.GetElapsedTime(timestamp).TotalMilliseconds);

    // SECONDS.MMM
    private ByteSlice SecondsText(long milliseconds)
    {
        var writer = new ValueWriter(Memory);
        writer.WriteNumber(milliseconds / 1000);
        var rest = (int)(milliseconds % 1000);
        writer.Write([(byte)'.', Digit(rest / 100), Digit(rest / 10), Digit(rest)]);
        return writer.Complete();
    }

    private static byte Digit(int number) => (byte)('0' + (number % 10));
}
