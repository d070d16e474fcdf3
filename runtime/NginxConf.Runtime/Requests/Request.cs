using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Requests;

/// <summary>
/// One request and the response to it. Pooled: a front end fills the head, the phases do the rest, <see cref="Reset"/> makes it ready
/// for the next. A generated site derives from it and adds a field for each of its own variables.
/// Variables of nginx are properties in the partial files of <c>Variables/</c>: <c>$request_uri</c> is <c>RequestUri</c>.
/// </summary>
public abstract partial class Request
{
    protected Request()
    {
        Response = new Response(this);
    }

    /// <summary>Memory of values that live as long as the request.</summary>
    public ByteArena Memory { get; } = new();

    // 1. Set by the front end before processing starts.

    public ClientConnection Client { get; private set; } = null!;

    /// <summary>The front end's side: body reader and response writer.</summary>
    public HttpExchange Exchange { get; private set; } = null!;

    public Listener Listener { get; private set; } = null!;

    public SiteDefinition Site { get; private set; } = null!;

    public MethodKind MethodKind { get; set; }

    public HttpVersion Version { get; set; }

    public RequestHeaders Headers { get; } = new();

    /// <summary>The request line without line end, <c>$request</c>.</summary>
    public ByteSlice RequestLine { get; set; }

    /// <summary>The protocol as received, <c>$server_protocol</c>; not found for HTTP/0.9.</summary>
    public ByteSlice Protocol { get; set; }

    /// <summary>The method as received.</summary>
    public ByteSlice Method { get; set; }

    /// <summary>The target as received, untouched: <c>$request_uri</c>. Of an absolute-form target only the path and the query.</summary>
    public ByteSlice Target { get; set; }

    /// <summary>Declared length of the request body in bytes; -1 when chunked, 0 when there is none.</summary>
    public long BodyLength { get; set; }

    /// <summary>Bytes of the body that fit behind the head into its buffer (<c>client_header_buffer_size</c>).</summary>
    internal int HeadRoom { get; set; }

    /// <summary>It arrived together with the request before it: <c>$pipe</c>.</summary>
    public bool IsPipelined { get; set; }

    /// <summary>Timestamp of the stopwatch when the first byte of the request was read.</summary>
    public long StartedAt { get; set; }

    /// <summary>Bytes of the request received: line, headers and body, <c>$request_length</c>.</summary>
    public long BytesReceived { get; set; }

    // 2. Changed while the request is processed.

    /// <summary>
    /// The client: the connection's peer, or the address that a trusted proxy names (<c>set_real_ip_from</c>, <c>real_ip_header</c>).
    /// </summary>
    public ClientAddress Remote { get; internal set; }

    /// <summary><see cref="Remote"/> is what a proxy said; it is not asked twice.</summary>
    internal bool RemoteIsForwarded { get; set; }

    /// <summary>Decoded, normalised path: <c>$uri</c>. Changed by rewrite, try_files, index and internal redirects.</summary>
    public ByteSlice Path { get; set; }

    /// <summary>Query string without <c>?</c>: <c>$args</c>; not found where the target has no <c>?</c>.</summary>
    public ByteSlice Query { get; set; }

    /// <summary>Host of the request line or of the Host header, lower case, without port; empty where there is none.</summary>
    public ByteSlice RequestedHost { get; set; }

    public Server Server { get; set; } = null!;

    /// <summary>The location in force: after an <c>if</c> block matched, its pseudo-location.</summary>
    public Location Location { get; set; } = null!;

    /// <summary>True after the first internal redirect: <c>internal</c> locations are open then.</summary>
    public bool IsInternal { get; set; }

    /// <summary>Internal redirects and rewrite cycles left before the request fails with 500; starts at 10.</summary>
    public int UriChangesLeft { get; set; } = InitialUriChanges;

    /// <summary>Status that the response must have whatever a handler says: an error that <c>error_page</c> answers; 0: none.</summary>
    internal int ErrorStatus { get; set; }

    /// <summary>An <c>error_page</c> was used; further ones only where <c>recursive_error_pages</c> is on.</summary>
    internal bool ErrorPageUsed { get; set; }

    /// <summary>A <c>rewrite</c> changed the path: the location is found anew at the end of the rewrite phase.</summary>
    internal bool UriChanged { get; set; }

    /// <summary>A rewrite changed the path within its location (<c>break</c>): an <c>alias</c> cannot be applied any more.</summary>
    internal bool LocationOutdated { get; set; }

    /// <summary>The connection ends behind the response, whatever its head says.</summary>
    internal bool ClosesAfterResponse { get; set; }

    /// <summary>The client needs no <c>100 Continue</c> any more: it has got it, or gets an error at once.</summary>
    internal bool ExpectationIsMet { get; set; }

    /// <summary>The client is likely to be sending still when the connection is closed (<c>lingering_close</c>).</summary>
    internal bool Lingers { get; set; }

    /// <summary>The client was too slow, or is to be got rid of (444): <c>reset_timedout_connection</c> applies.</summary>
    internal bool IsTimedOut { get; set; }

    /// <summary>The client closed the connection in the middle of the request: nobody reads an answer.</summary>
    internal bool IsAbandoned { get; set; }

    /// <summary>The response is sent; the request goes on without a client (<c>post_action</c>).</summary>
    internal bool IsPostAction { get; set; }

    /// <summary>The log phase has begun: error-log lines say so.</summary>
    internal bool IsLogging { get; set; }

    /// <summary>The request body is not wanted any more: it was too large.</summary>
    internal bool BodyDiscarded { get; set; }

    /// <summary>The target held percent-encoded bytes or a plus: captures are encoded again where they become arguments.</summary>
    internal bool QuotedUri { get; set; }

    /// <summary>The path was changed: it is no longer that of <see cref="Target"/>.</summary>
    internal bool TargetOutdated { get; set; }

    /// <summary><c>try_files</c> found a file behind the <c>alias</c> of a regular expression: the path is relative to it.</summary>
    internal bool PathFollowsAlias { get; set; }

    /// <summary>
    /// Set by generated code while it finds the location: the path lacks only the final slash of a prefix location with a handler of
    /// its own (<c>fastcgi_pass</c>, <c>proxy_pass</c>), so the answer is a redirect to it.
    /// </summary>
    public bool RedirectToSlash { get; set; }

    /// <summary>Captures of the last regular expression that matched: <c>$1</c> to <c>$9</c>.</summary>
    public Captures Captures;

    /// <summary>The peer that is being asked, as error-log lines name it (<c>fastcgi://127.0.0.1:9000</c>); else not found.</summary>
    public ByteSlice UpstreamLogName { get; set; }

    /// <summary>The client may get gzipped bodies; null until somebody wanted to know.</summary>
    internal bool? AcceptsGzip { get; set; }

    public Response Response { get; }

    internal const int InitialUriChanges = 11;

    /// <summary>Binds the pooled object to a connection; called by a front end before it fills the head.</summary>
    public void Begin(SiteDefinition site, Listener listener, ClientConnection connection, HttpExchange exchange)
    {
        Site = site;
        Listener = listener;
        Client = connection;
        Remote = connection.Remote;
        Exchange = exchange;
    }

    /// <summary>Puts a filter of the response's body before the front end; it stays until the request is reset.</summary>
    internal void Attach(BodyFilter filter) => Exchange = filter;

    /// <summary>No group of an earlier match can be referred to any more.</summary>
    public void ForgetCaptures() => Captures = default;

    /// <summary>Clears everything that belongs to the finished request. Generated sites override it to clear their variables.</summary>
    public virtual void Reset()
    {
        while (Exchange is BodyFilter filter)
        {
            Exchange = filter.Next;
            filter.Release();
        }

        Headers.Clear();
        Response.Reset();
        Memory.Reset();
        RequestLine = Protocol = Method = Target = Path = Query = RequestedHost = UpstreamLogName = default;
        MethodKind = MethodKind.Unknown;
        BodyLength = StartedAt = BytesReceived = HeadRoom = 0;
        Remote = default;
        Server = null!;
        Location = null!;
        IsPipelined = IsInternal = RemoteIsForwarded = ClosesAfterResponse = ErrorPageUsed = UriChanged = LocationOutdated = QuotedUri = PathFollowsAlias = RedirectToSlash = BodyDiscarded = false;
        ExpectationIsMet = TargetOutdated = Lingers = IsTimedOut = IsPostAction = IsAbandoned = IsLogging = false;
        ErrorStatus = 0;
        UriChangesLeft = InitialUriChanges;
        AcceptsGzip = null;
        Captures = default;
        _requestId = default;
        _sentFields.Clear();
        _upstream?.Reset();
        _body?.Reset();
        _script = default;
        ProxyUrl = default;
    }
}
