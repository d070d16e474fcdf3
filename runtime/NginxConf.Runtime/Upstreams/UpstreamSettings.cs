using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.Upstreams;

/// <summary>Settings that every upstream protocol has under its own prefix (<c>fastcgi_</c>, <c>proxy_</c>, ...).</summary>
public abstract record UpstreamSettings
{
    private readonly IReadOnlyList<ByteSlice> _hideHeaders = [];
    private readonly IReadOnlyList<ByteSlice> _passHeaders = [];
    private FieldNameSet? _hidden;

    /// <summary><c>*_pass</c>.</summary>
    public required Upstream Upstream { get; init; }

    /// <summary><c>*_connect_timeout</c>.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>*_send_timeout</c>, between two writes.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>*_read_timeout</c>, between two reads.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>*_buffer_size</c>: largest response header, bytes.</summary>
    public int BufferSize { get; init; } = 4096;

    /// <summary><c>*_buffers NUMBER SIZE</c>: number times size, bytes held in memory before the temporary file.</summary>
    public long BuffersTotal { get; init; } = 8 * 4096;

    /// <summary><c>*_busy_buffers_size</c>, bytes.</summary>
    public long BusyBuffersSize { get; init; } = 2 * 4096;

    /// <summary><c>*_max_temp_file_size</c>, bytes; 0: no temporary file.</summary>
    public long MaxTempFileSize { get; init; } = 1024L * 1024 * 1024;

    /// <summary><c>*_temp_path</c>; relative to the prefix.</summary>
    public string TempPath { get; init; } = "fastcgi_temp";

    /// <summary><c>*_buffering</c>.</summary>
    public bool Buffering { get; init; } = true;

    /// <summary><c>*_request_buffering</c>.</summary>
    public bool RequestBuffering { get; init; } = true;

    /// <summary><c>*_ignore_client_abort</c>.</summary>
    public bool IgnoreClientAbort { get; init; }

    /// <summary><c>*_intercept_errors</c>.</summary>
    public bool InterceptErrors { get; init; }

    /// <summary><c>*_pass_request_headers</c>.</summary>
    public bool PassRequestHeaders { get; init; } = true;

    /// <summary><c>*_pass_request_body</c>.</summary>
    public bool PassRequestBody { get; init; } = true;

    /// <summary><c>*_socket_keepalive</c>.</summary>
    public bool SocketKeepAlive { get; init; }

    /// <summary><c>*_hide_header</c> names, lower case, the protocol's built-in ones excluded.</summary>
    public IReadOnlyList<ByteSlice> HideHeaders
    {
        get => _hideHeaders;
        init
        {
            _hideHeaders = value;
            _hidden = null;
        }
    }

    /// <summary><c>*_pass_header</c> names, lower case.</summary>
    public IReadOnlyList<ByteSlice> PassHeaders
    {
        get => _passHeaders;
        init
        {
            _passHeaders = value;
            _hidden = null;
        }
    }

    /// <summary><c>*_ignore_headers</c>.</summary>
    public IgnoredHeaders IgnoreHeaders { get; init; }

    /// <summary><c>*_next_upstream</c>.</summary>
    public NextUpstream NextUpstream { get; init; } = NextUpstream.Error | NextUpstream.Timeout;

    /// <summary><c>*_next_upstream_tries</c>; 0: all peers.</summary>
    public int NextUpstreamTries { get; init; }

    /// <summary><c>*_next_upstream_timeout</c>; zero: no limit.</summary>
    public TimeSpan NextUpstreamTimeout { get; init; }

    /// <summary>The response fields that do not reach the client.</summary>
    internal FieldNameSet Hidden => _hidden ??= new FieldNameSet(BuiltInHiddenHeaders.Concat(_hideHeaders), _passHeaders);

    /// <summary>Changes what the fields of the backend made of the response.</summary>
    internal virtual void Complete(Response response)
    {
    }

    /// <summary>Rewrites a redirect of the backend; not found where it passes unchanged.</summary>
    internal virtual ByteSlice RewriteRedirect(Request request, ByteSlice target) => ByteSlice.NotFound;

    /// <summary>Rewrites a <c>Set-Cookie</c> of the backend; the value itself where it passes unchanged.</summary>
    internal virtual ByteSlice RewriteCookie(Request request, ByteSlice cookie) => cookie;

    /// <summary>What the protocol hides unless <c>*_pass_header</c> names it; lower case.</summary>
    protected abstract IReadOnlyList<ByteSlice> BuiltInHiddenHeaders { get; }
}
