using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>
/// Head of the response. Handlers fill it, header filters change it, the front end prints it: status line, Server, Date, Content-Type,
/// Content-Length or Transfer-Encoding, Last-Modified, Connection, then <see cref="Headers"/>, in nginx's order.
/// </summary>
public sealed class Response(Request request)
{
    /// <summary>Set to the status to send; 0 until decided.</summary>
    public int StatusCode { get; set; }

    /// <summary>Status line text after the protocol when a backend gave one (<c>404 Gone Fishing</c>); else not found.</summary>
    public ByteSlice StatusLine { get; set; }

    public ByteSlice ContentType { get; set; }

    /// <summary>Length of the body in bytes; -1 when unknown.</summary>
    public long ContentLength { get; set; } = -1;

    /// <summary>Seconds since 1970; -1 when unknown.</summary>
    public long LastModified { get; set; } = -1;

    public ByteSlice Location { get; set; }

    public ByteSlice ETag { get; set; }

    /// <summary>Date from a backend that is passed through; not found: the front end prints the current one.</summary>
    public ByteSlice Date { get; set; }

    /// <summary>Server from a backend that is passed through; not found: the front end prints its own.</summary>
    public ByteSlice Server { get; set; }

    /// <summary>All other fields, in order.</summary>
    public RequestHeaders Headers { get; } = new();

    /// <summary>The head was handed to the front end: it can no longer change.</summary>
    public bool HeadSent { get; set; }

    /// <summary>The response carries no body (HEAD, 204, 304): body bytes are counted but not sent.</summary>
    public bool HeaderOnly { get; set; }

    /// <summary>Body bytes sent, <c>$body_bytes_sent</c>.</summary>
    public long BodyBytesSent { get; set; }

    /// <summary>Ranges may be served: the handler knows length and can seek (static files, complete upstream bodies).</summary>
    public bool AllowRanges { get; set; }

    public Request Request => request;

    public void Reset()
    {
        StatusCode = 0;
        StatusLine = ContentType = Location = ETag = Date = Server = default;
        ContentLength = LastModified = -1;
        Headers.Clear();
        HeadSent = HeaderOnly = AllowRanges = false;
        BodyBytesSent = 0;
    }
}
