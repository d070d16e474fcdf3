using NginxConf.Runtime.Access.RealIp;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Content.Listings;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>
/// Settings in force in one location. Generated code sets only what differs from nginx's defaults, each with its directive behind it.
/// Durations are exact to the millisecond, sizes are bytes.
/// </summary>
public sealed partial record LocationSettings
{
    public static LocationSettings Default { get; } = new();

    /// <summary>The pattern or name after <c>location</c>, as written; empty on the server level. Prefix length for <c>alias</c>.</summary>
    public ByteSlice Name { get; init; } = ByteSlice.Empty;

    /// <summary>What kind of pattern <see cref="Name"/> is.</summary>
    public LocationKind Kind { get; init; } = LocationKind.ServerLevel;

    /// <summary><c>internal</c>.</summary>
    public bool Internal { get; init; }

    /// <summary><c>root</c>/<c>alias</c> where it holds no variable; otherwise <c>Location.DocumentRoot</c> is overridden.</summary>
    public ByteSlice DocumentRoot { get; init; } = ByteSlice.From("html"u8);

    /// <summary><see cref="DocumentRoot"/> is an <c>alias</c>: it replaces the location's prefix instead of going before the path.</summary>
    public bool IsAlias { get; init; }

    /// <summary>
    /// Where an <c>alias</c> is inherited: length of the prefix that it replaces (the name of the location it is written in), or -1
    /// where that location has a regular expression; null: it is this location's own.
    /// </summary>
    public int? InheritedAliasLength { get; init; }

    /// <summary><c>index</c>; a name that starts with a slash is an internal redirect.</summary>
    public IndexFiles Index { get; init; } = IndexFiles.Default;

    /// <summary><c>disable_symlinks</c>; the part of paths to start from is <c>Location.SymlinksFrom</c>.</summary>
    public SymlinkRule DisableSymlinks { get; init; }

    /// <summary><c>open_file_cache</c>; null: off.</summary>
    public OpenFileCache? OpenFileCache { get; init; }

    /// <summary><c>open_file_cache_errors</c>.</summary>
    public bool OpenFileCacheErrors { get; init; }

    /// <summary><c>open_file_cache_min_uses</c>.</summary>
    public int OpenFileCacheMinUses { get; init; } = 1;

    /// <summary><c>open_file_cache_valid</c>; whole seconds.</summary>
    public TimeSpan OpenFileCacheValid { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>random_index</c>.</summary>
    public bool RandomIndex { get; init; }

    /// <summary><c>autoindex</c>.</summary>
    public bool AutoIndex { get; init; }

    /// <summary><c>autoindex_exact_size</c>.</summary>
    public bool AutoIndexExactSize { get; init; } = true;

    /// <summary><c>autoindex_format</c>.</summary>
    public AutoIndexFormat AutoIndexFormat { get; init; }

    /// <summary><c>autoindex_localtime</c>.</summary>
    public bool AutoIndexLocalTime { get; init; }

    /// <summary><c>types</c>.</summary>
    public MimeTypes Types { get; init; } = MimeTypes.Default;

    /// <summary><c>default_type</c>.</summary>
    public ByteSlice DefaultType { get; init; } = ByteSlice.From("text/plain"u8);

    /// <summary><c>expires</c>; null is <c>off</c>.</summary>
    public Expires? Expires { get; init; }

    /// <summary><c>etag</c>.</summary>
    public bool ETag { get; init; } = true;

    /// <summary><c>if_modified_since</c>.</summary>
    public IfModifiedSince IfModifiedSince { get; init; } = IfModifiedSince.Exact;

    /// <summary><c>log_not_found</c>.</summary>
    public bool LogNotFound { get; init; } = true;

    /// <summary><c>error_log</c> of this level; null: the main one.</summary>
    public IReadOnlyList<ErrorLogTarget>? ErrorLogs
    {
        get;
        init
        {
            field = value;
            ErrorLog = value is null ? null : new(value);
        }
    }

    /// <summary><see cref="ErrorLogs"/> as one log; null: the main one.</summary>
    internal ErrorLog? ErrorLog { get; private init; }

    /// <summary><c>server_tokens</c>.</summary>
    public bool ServerTokens { get; init; } = true;

    /// <summary><c>msie_padding</c>.</summary>
    public bool MsiePadding { get; init; } = true;

    /// <summary><c>msie_refresh</c>.</summary>
    public bool MsieRefresh { get; init; }

    /// <summary><c>max_ranges</c>; -1: no limit, 0: ranges are ignored.</summary>
    public int MaxRanges { get; init; } = -1;

    /// <summary><c>client_max_body_size</c>; 0: no limit.</summary>
    public long ClientMaxBodySize { get; init; } = 1024 * 1024;

    /// <summary><c>client_body_buffer_size</c>; a larger body goes to a temporary file.</summary>
    public int ClientBodyBufferSize { get; init; } = 16384;

    /// <summary><c>client_body_in_file_only</c>.</summary>
    public BodyInFile ClientBodyInFile { get; init; }

    /// <summary><c>client_body_temp_path</c>; relative to the prefix.</summary>
    public string ClientBodyTempPath { get; init; } = "client_body_temp";

    /// <summary><c>client_body_timeout</c>, between two reads.</summary>
    public TimeSpan ClientBodyTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>send_timeout</c>, between two writes.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>reset_timedout_connection</c>.</summary>
    public bool ResetTimedOutConnection { get; init; }

    /// <summary><c>keepalive_timeout</c>; zero: connections close after each response.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(75);

    /// <summary>Second argument of <c>keepalive_timeout</c>, sent as <c>Keep-Alive: timeout=N</c>; null: not sent.</summary>
    public TimeSpan? KeepAliveHeader { get; init; }

    /// <summary><c>keepalive_requests</c>.</summary>
    public int KeepAliveRequests { get; init; } = 1000;

    /// <summary><c>keepalive_min_timeout</c>: how long an idle connection is kept even where the server goes away.</summary>
    public TimeSpan KeepAliveMinTimeout { get; init; }

    /// <summary><c>keepalive_time</c>: the age at which a connection ends with its request.</summary>
    public TimeSpan KeepAliveTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary><c>keepalive_disable</c>.</summary>
    public KeepAliveDisable KeepAliveDisable { get; init; } = KeepAliveDisable.Msie6;

    /// <summary><c>lingering_close</c>.</summary>
    public Lingering Lingering { get; init; } = Lingering.On;

    /// <summary><c>lingering_time</c>.</summary>
    public TimeSpan LingeringTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary><c>lingering_timeout</c>.</summary>
    public TimeSpan LingeringTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary><c>post_action</c>: a path or a named location that the finished request goes to; empty: none.</summary>
    public ByteSlice PostAction { get; init; } = ByteSlice.Empty;

    /// <summary><c>satisfy any</c>.</summary>
    public bool SatisfyAny { get; init; }

    /// <summary><c>auth_delay</c>: how long a 401 waits.</summary>
    public TimeSpan AuthDelay { get; init; }

    /// <summary><c>set_real_ip_from</c>; null: the connection's peer is the client.</summary>
    public TrustedProxies? RealIpFrom { get; init; }

    /// <summary><c>real_ip_header</c>.</summary>
    public RealIpHeader RealIpHeader { get; init; } = RealIpHeader.Default;

    /// <summary><c>real_ip_recursive</c>.</summary>
    public bool RealIpRecursive { get; init; }

    /// <summary><c>absolute_redirect</c>.</summary>
    public bool AbsoluteRedirect { get; init; } = true;

    /// <summary><c>server_name_in_redirect</c>.</summary>
    public bool ServerNameInRedirect { get; init; }

    /// <summary><c>port_in_redirect</c>.</summary>
    public bool PortInRedirect { get; init; } = true;

    /// <summary><c>uninitialized_variable_warn</c>.</summary>
    public bool UninitializedVariableWarn { get; init; } = true;

    /// <summary><c>recursive_error_pages</c>.</summary>
    public bool RecursiveErrorPages { get; init; }

    /// <summary>FastCGI settings in force, also used by <c>$fastcgi_script_name</c>; null: all defaults.</summary>
    public FastCgiSettings? FastCgi { get; init; }
}
