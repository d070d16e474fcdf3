using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>The fields that <c>expires</c> sets: Expires and Cache-Control.</summary>
internal static class ExpiresFields
{
    private static readonly ByteSlice s_expires = ByteSlice.From("Expires"u8);
    private static readonly ByteSlice s_cacheControl = ByteSlice.From("Cache-Control"u8);
    private static readonly ByteSlice s_noCache = ByteSlice.From("no-cache"u8);
    private static readonly ByteSlice s_epoch = ByteSlice.From("Thu, 01 Jan 1970 00:00:01 GMT"u8);
    private static readonly ByteSlice s_farFuture = ByteSlice.From("Thu, 31 Dec 2037 23:55:55 GMT"u8);
    private static readonly ByteSlice s_tenYears = ByteSlice.From("max-age=315360000"u8);
    private static readonly ByteSlice s_atOnce = ByteSlice.From("max-age=0"u8);

    public static void Set(Request request, Expires expires)
    {
        var (date, control) = Compute(request, expires);
        request.Response.Headers.Set(s_expires, date);
        request.Response.Headers.Set(s_cacheControl, control);
    }

    private static (ByteSlice Date, ByteSlice Control) Compute(Request request, Expires expires)
    {
        var now = TimeTexts.Now;
        var seconds = (long)expires.Time.TotalSeconds;
        switch (expires.Kind)
        {
            case ExpiresKind.Epoch:
                return (s_epoch, s_noCache);
            case ExpiresKind.Max:
                return (s_farFuture, s_tenYears);
            case ExpiresKind.Daily:
                return At(request, NextTimeOfDay(now.UnixTime, seconds), now.UnixTime, negative: false);
            case var _ when seconds == 0:
                return (now.HttpDate, s_atOnce);
            case ExpiresKind.Modified when request.Response.LastModified >= 0:
                return At(request, request.Response.LastModified + seconds, now.UnixTime, seconds < 0);
            default:
                return At(request, now.UnixTime + seconds, now.UnixTime, seconds < 0);
        }
    }

    private static (ByteSlice Date, ByteSlice Control) At(Request request, long time, long now, bool negative)
    {
        var date = HttpDate.Format(request.Memory, time);
        if (negative || time < now)
        {
            return (date, s_noCache);
        }

        var control = new ValueWriter(request.Memory);
        control.Write("max-age="u8);
        control.WriteNumber(time - now);
        return (date, control.Complete());
    }

    // The next moment at which local clocks show that time of day.
    private static long NextTimeOfDay(long now, long secondsOfDay)
    {
        var today = DateTimeOffset.FromUnixTimeSeconds(now).ToLocalTime().Date;
        var next = new DateTimeOffset(today.AddSeconds(secondsOfDay), TimeZoneInfo.Local.GetUtcOffset(today.AddSeconds(secondsOfDay)));
        return next.ToUnixTimeSeconds() > now ? next.ToUnixTimeSeconds() : next.AddDays(1).ToUnixTimeSeconds();
    }
}
