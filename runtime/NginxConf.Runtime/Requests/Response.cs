using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>
/// Head of the response. Handlers fill it, header filters change it, the front end prints it: status line, Server, Date, Content-Type,
/// Content-Length, Last-Modified, Location (an absolute one), Transfer-Encoding, Connection, then <see cref="Headers"/>: nginx's order.
/// </summary>
public sealed class Response(Request request)
{
    private static readonly ByteSlice s_location = ByteSlice.From("Location"u8);
    private static readonly ByteSlice s_etag = ByteSlice.From("ETag"u8);

    /// <summary>Set to the status to send; 0 until decided.</summary>
    public int StatusCode { get; set; }

    /// <summary>Status line text after the protocol when a backend gave one (<c>404 Gone Fishing</c>); else not found.</summary>
    public ByteSlice StatusLine { get; set; }

    public ByteSlice ContentType { get; set; }

    /// <summary>Appended to <see cref="ContentType"/> just before the head is printed; not found or empty: nothing is.</summary>
    public ByteSlice Charset { get; set; }

    /// <summary>Length of the body in bytes; -1 when unknown.</summary>
    public long ContentLength { get; set; } = -1;

    /// <summary>Seconds since 1970; -1 when unknown.</summary>
    public long LastModified { get; set; } = -1;

    /// <summary><c>add_header Last-Modified</c> put a field among <see cref="Headers"/>: the number is not printed as well.</summary>
    internal bool LastModifiedIsField { get; set; }

    /// <summary>
    /// The Location field among <see cref="Headers"/>. Setting it appends it anew and makes it a redirect of the server's own, which
    /// may become absolute; a backend's field is added to the headers and passes unchanged.
    /// </summary>
    public ByteSlice Location
    {
        get => Headers.Find("location"u8);
        set
        {
            Headers.Remove("location"u8);
            LocationIsOwn = value.IsFound;
            if (value.IsFound)
            {
                Headers.Add(s_location, value);
            }
        }
    }

    /// <summary>Location was set here, not by a backend.</summary>
    internal bool LocationIsOwn { get; private set; }

    /// <summary>A Location that the header filters completed with scheme and host; it is no longer among <see cref="Headers"/>.</summary>
    public ByteSlice AbsoluteLocation { get; internal set; }

    /// <summary>The ETag field among <see cref="Headers"/>.</summary>
    public ByteSlice ETag
    {
        get => Headers.Find("etag"u8);
        set => Headers.Set(s_etag, value);
    }

    /// <summary>Date from a backend, which then also stands in <see cref="Headers"/>; not found: the front end prints the current one.</summary>
    public ByteSlice Date { get; set; }

    /// <summary>Server from a backend, which then also stands in <see cref="Headers"/>; not found: the front end prints its own.</summary>
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

    /// <summary>The conditions of the request are not tested (a backend's answer that is not cached: the backend saw them).</summary>
    public bool DisableNotModified { get; set; }

    /// <summary>The front end sends the body in chunks; set when it writes the head.</summary>
    public bool IsChunked { get; set; }

    /// <summary>The whole response was sent: <c>$request_completion</c>.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>The parts to send where the header filters chose some; empty: the whole body.</summary>
    internal Content.ByteRanges Ranges { get; } = new();

    public Request Request => request;

    public void Reset()
    {
        BodyBytesSent = 0;
        HeadSent = IsChunked = IsComplete = false;
        Clear();
    }

    /// <summary>Forgets the head as far as it was prepared.</summary>
    internal void Clear()
    {
        StatusCode = 0;
        StatusLine = ContentType = Charset = AbsoluteLocation = Date = Server = default;
        ContentLength = LastModified = -1;
        Headers.Clear();
        Ranges.Clear();
        HeaderOnly = AllowRanges = LastModifiedIsField = DisableNotModified = LocationIsOwn = false;
    }
}
