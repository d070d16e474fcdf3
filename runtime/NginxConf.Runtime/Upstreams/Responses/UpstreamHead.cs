using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>Head of a backend's response. Lives as long as the request: <c>$upstream_http_*</c> reads it.</summary>
internal sealed class UpstreamHead
{
    /// <summary>All fields in the order received.</summary>
    public RequestHeaders Fields { get; } = new();

    /// <summary>0 until the head is complete.</summary>
    public int Status { get; set; }

    /// <summary><c>404 Not Found</c> as the backend wrote it; not found: the standard text.</summary>
    public ByteSlice StatusLine { get; set; }

    /// <summary>Bytes; -1: not given.</summary>
    public long ContentLength { get; set; } = -1;

    public ByteSlice StatusField { get; set; }

    public ByteSlice Location { get; set; }

    public ByteSlice ContentLengthField { get; set; }

    public ByteSlice TransferEncoding { get; set; }

    public ByteSlice XAccelRedirect { get; set; }

    public ByteSlice XAccelBuffering { get; set; }

    public ByteSlice XAccelCharset { get; set; }

    public ByteSlice XAccelLimitRate { get; set; }

    public void Reset()
    {
        Fields.Clear();
        Status = 0;
        ContentLength = -1;
        StatusLine = StatusField = Location = ContentLengthField = TransferEncoding = default;
        XAccelRedirect = XAccelBuffering = XAccelCharset = XAccelLimitRate = default;
    }
}
