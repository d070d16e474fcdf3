using System.Text;

namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>Recognises response fields by name.</summary>
internal static class UpstreamFields
{
    public static UpstreamField Classify(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 => Match(name, "date"u8, UpstreamField.Date) | Match(name, "etag"u8, UpstreamField.Single),
        6 => Match(name, "status"u8, UpstreamField.Status) | Match(name, "server"u8, UpstreamField.Server),
        7 => Match(name, "expires"u8, UpstreamField.SurvivesRedirect) | Match(name, "refresh"u8, UpstreamField.Refresh),
        8 => Match(name, "location"u8, UpstreamField.Location),
        10 => Match(name, "set-cookie"u8, UpstreamField.SetCookie)
            | Match(name, "connection"u8, UpstreamField.Connection)
            | Match(name, "keep-alive"u8, UpstreamField.KeepAlive),
        12 => Match(name, "content-type"u8, UpstreamField.ContentType),
        13 => Match(name, "cache-control"u8, UpstreamField.SurvivesRedirect)
            | Match(name, "accept-ranges"u8, UpstreamField.SurvivesRedirect)
            | Match(name, "last-modified"u8, UpstreamField.Single),
        14 => Match(name, "content-length"u8, UpstreamField.ContentLength),
        15 => Match(name, "x-accel-charset"u8, UpstreamField.XAccelCharset),
        16 => Match(name, "x-accel-redirect"u8, UpstreamField.XAccelRedirect)
            | Match(name, "content-encoding"u8, UpstreamField.Single),
        17 => Match(name, "x-accel-buffering"u8, UpstreamField.XAccelBuffering)
            | Match(name, "transfer-encoding"u8, UpstreamField.TransferEncoding),
        18 => Match(name, "x-accel-limit-rate"u8, UpstreamField.XAccelLimitRate),
        19 => Match(name, "content-disposition"u8, UpstreamField.SurvivesRedirect),
        _ => UpstreamField.Other,
    };

    private static UpstreamField Match(ReadOnlySpan<byte> name, ReadOnlySpan<byte> known, UpstreamField field) =>
        Ascii.EqualsIgnoreCase(name, known) ? field : UpstreamField.Other;
}
