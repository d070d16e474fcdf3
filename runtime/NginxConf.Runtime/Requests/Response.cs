using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>
/// Head of the response. Handlers fill it, header filters change it, the front end prints it: status line, Server, Date, Content-Type,
/// Content-Length, Last-Modified, Location (an absolute one), Transfer-Encoding, Connection, then <see cref="Headers"/>: nginx's order.
/// </summary>
public sealed class Response(Request request)
{
    private static readonly ByteSlice s_location = ByteSlice.From("Location"u8);
    private static ReadOnlySpan<byte> CharsetKey => "charset="u8;

    private static readonly ByteSlice s_etag = ByteSlice.From("ETag"u8);
    private static readonly ByteSlice s_contentEncoding = ByteSlice.From("Content-Encoding"u8);
    private static readonly ByteSlice s_gzip = ByteSlice.From("gzip"u8);

    private RequestHeaders? _trailers;

    /// <summary>Set to the status to send; 0 until decided.</summary>
    public int StatusCode { get; set; }

    /// <summary>Status line text after the protocol when a backend gave one (<c>404 Gone Fishing</c>); else not found.</summary>
    public ByteSlice StatusLine { get; set; }

    /// <summary>Content-Type; setting it makes the whole of it the <see cref="MediaType"/>.</summary>
    public ByteSlice ContentType
    {
        get;
        set
        {
            field = MediaType = value;
            Charset = default;
        }
    }

    /// <summary>What filters go by (<c>gzip_types</c>): the content type, of a backend's without its charset parameter.</summary>
    internal ByteSlice MediaType { get; private set; }

    /// <summary>
    /// The charset parameter of a backend's content type; else what is appended to <see cref="ContentType"/> before the head is
    /// printed. Not found or empty: nothing is. To be set behind the content type.
    /// </summary>
    public ByteSlice Charset { get; set; }

    /// <summary>The charset that a backend wishes for its response (<c>X-Accel-Charset</c>), whatever <c>charset</c> says; else not found.</summary>
    internal ByteSlice OverrideCharset { get; set; }

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

    /// <summary>Takes over a backend's Content-Type, in which <c>charset</c> is told apart from what stands before it.</summary>
    internal void SetBackendContentType(ByteSlice value)
    {
        ContentType = value;
        for (var start = 0; value.Span[start..].IndexOf((byte)';') is >= 0 and var found; start++)
        {
            start += found;
            var parameter = value.Slice(start + 1);
            parameter = parameter.Slice(parameter.Length - parameter.Span.TrimStart((byte)' ').Length);
            if (parameter.Length >= CharsetKey.Length && Ascii.EqualsIgnoreCase(parameter.Span[..CharsetKey.Length], CharsetKey))
            {
                MediaType = value.Slice(0, start);
                Charset = Unquoted(parameter.Slice(CharsetKey.Length));
                return;
            }
        }
    }

    /// <summary>Cuts a backend's content type down to the media type.</summary>
    internal void DropTypeParameters()
    {
        if (MediaType.Length != ContentType.Length)
        {
            ContentType = MediaType;
        }
    }

    /// <summary>Appends the charset to a content type that does not name it yet.</summary>
    internal void CompleteContentType()
    {
        if (ContentType.IsEmpty || Charset.IsEmpty || MediaType.Length != ContentType.Length)
        {
            return;
        }

        var (type, charset) = (MediaType, Charset);
        ContentType = request.Memory.Concat(type, "; charset="u8, charset);
        MediaType = type;
        Charset = charset;
    }

    /// <summary>The body goes out compressed: adds <c>Content-Encoding: gzip</c>.</summary>
    internal void SetGzipped() => Headers.Add(s_contentEncoding, s_gzip);

    /// <summary>The body is changed on its way: a strong tag becomes a weak one, and what is no tag goes.</summary>
    internal void WeakenETag()
    {
        var tag = ETag;
        if (tag.IsFound && !tag.Span.StartsWith("W/"u8))
        {
            ETag = tag.Span.StartsWith("\""u8) ? request.Memory.Concat("W/"u8, tag) : ByteSlice.Empty;
        }
    }

    /// <summary>Date from a backend, which then also stands in <see cref="Headers"/>; not found: the front end prints the current one.</summary>
    public ByteSlice Date { get; set; }

    /// <summary>Server from a backend, which then also stands in <see cref="Headers"/>; not found: the front end prints its own.</summary>
    public ByteSlice Server { get; set; }

    /// <summary>All other fields, in order.</summary>
    public RequestHeaders Headers { get; } = new();

    /// <summary>Fields behind the body, complete at its end; empty without <c>add_trailer</c>.</summary>
    public RequestHeaders Trailers => _trailers ??= new RequestHeaders();

    /// <summary>There will be <see cref="Trailers"/>, if their values are not empty: a body that can have them is sent in chunks.</summary>
    public bool ExpectsTrailers { get; internal set; }

    /// <summary>The rate that was set for this response, bytes per second; 0: no limit, -1: what <c>limit_rate</c> says.</summary>
    internal long RateLimit { get; set; } = -1;

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

    /// <summary>
    /// Expires as the handler or <c>expires</c> set it. Fields of <c>add_header</c> are only text: neither this one nor
    /// <see cref="ContentEncoding"/> is changed by them.
    /// </summary>
    internal ByteSlice Expires { get; set; }

    /// <summary>Content-Encoding as the handler set it.</summary>
    internal ByteSlice ContentEncoding { get; set; }

    /// <summary>The body may be compressed or not: with <c>gzip_vary</c> the head says <c>Vary: Accept-Encoding</c>.</summary>
    internal bool VariesByEncoding { get; set; }

    /// <summary>Bytes that were compressed; with <see cref="GzipWritten"/>, their length afterwards, known at the end: <c>$gzip_ratio</c>.</summary>
    internal long GzipRead { get; set; }

    internal long GzipWritten { get; set; }

    /// <summary>The whole response was sent: <c>$request_completion</c>.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>The parts to send where the header filters chose some; empty: the whole body.</summary>
    internal Content.ByteRanges Ranges { get; } = new();

    public Request Request => request;

    public void Reset()
    {
        BodyBytesSent = 0;
        GzipRead = GzipWritten = 0;
        RateLimit = -1;
        OverrideCharset = default;
        _trailers?.Clear();
        HeadSent = IsChunked = IsComplete = VariesByEncoding = ExpectsTrailers = false;
        Clear();
    }

    /// <summary>Forgets the head as far as it was prepared.</summary>
    internal void Clear()
    {
        StatusCode = 0;
        StatusLine = ContentType = AbsoluteLocation = Date = Server = Expires = ContentEncoding = default;
        ContentLength = LastModified = -1;
        Headers.Clear();
        Ranges.Clear();
        HeaderOnly = AllowRanges = LastModifiedIsField = DisableNotModified = LocationIsOwn = false;
    }

    private static ByteSlice Unquoted(ByteSlice text)
    {
        text = text.Span.StartsWith("\""u8) ? text.Slice(1) : text;
        return text.Span.EndsWith("\""u8) ? text.Slice(0, text.Length - 1) : text;
    }
}
