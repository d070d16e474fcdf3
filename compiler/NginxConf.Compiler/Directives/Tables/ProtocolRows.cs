using NginxConf.Compiler.Directives.Kinds;
using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>The directives that every upstream protocol has under its own prefix (<c>fastcgi_</c>, <c>proxy_</c>, ...).</summary>
internal static class ProtocolRows
{
    private static readonly ValueKind s_ignoredHeaders = OneOf(
        "X-Accel-Redirect",
        "X-Accel-Expires",
        "X-Accel-Limit-Rate",
        "X-Accel-Buffering",
        "X-Accel-Charset",
        "Expires",
        "Cache-Control",
        "Set-Cookie",
        "Vary");

    /// <summary>What works for every protocol that is compiled; without the prefix.</summary>
    public static string[] Relayed { get; } =
    [
        "buffer_size", "buffering", "buffers", "busy_buffers_size", "connect_timeout", "hide_header", "ignore_client_abort",
        "ignore_headers", "intercept_errors", "max_temp_file_size", "next_upstream", "next_upstream_timeout", "next_upstream_tries",
        "pass_header", "pass_request_body", "pass_request_headers", "read_timeout", "request_buffering", "send_timeout",
        "socket_keepalive", "temp_path",
    ];

    /// <summary>Connections and retries, which all protocols have.</summary>
    /// <param name="prefix">The protocol's prefix with its underscore.</param>
    /// <param name="nextUpstream">The conditions that <c>next_upstream</c> takes.</param>
    public static DirectiveInfo[] Connection(string prefix, params string[] nextUpstream) =>
    [
        Row(prefix + "bind", HttpServerLocation, OneOrTwo, Args(Complex, OneOf("transparent"))).Unsupported("connections from a chosen address"),
        Row(prefix + "bind_dynamic", HttpServerLocation, One, Flag, "off").Subscription().From("1.29.3"),
        Row(prefix + "allow_upstream", HttpServerLocation, OneOrMore, Complex).List().Subscription().Unsupported("conditions for upstream connections").From("1.29.3"),
        Row(prefix + "buffer_size", HttpServerLocation, One, Size, "4k"),
        Row(prefix + "connect_timeout", HttpServerLocation, One, Time, "60s"),
        Row(prefix + "next_upstream", HttpServerLocation, OneOrMore, OneOf(nextUpstream), "error timeout").List(),
        Row(prefix + "next_upstream_timeout", HttpServerLocation, One, Time, "0").From("1.7.5"),
        Row(prefix + "next_upstream_tries", HttpServerLocation, One, Number, "0").From("1.7.5"),
        Row(prefix + "read_timeout", HttpServerLocation, One, Time, "60s"),
        Row(prefix + "send_timeout", HttpServerLocation, One, Time, "60s"),
        Row(prefix + "socket_keepalive", HttpServerLocation, One, Flag, "off").From("1.15.6"),
        Row(prefix + "socket_rcvbuf", HttpServerLocation, One, Size).NoEffect("the system chooses the size").From("1.31.3"),
        Row(prefix + "socket_sndbuf", HttpServerLocation, One, Size).NoEffect("the system chooses the size").From("1.31.3"),
    ];

    /// <summary>Response headers and errors, which all protocols but memcached and tunnels have.</summary>
    public static DirectiveInfo[] Headers(string prefix) =>
    [
        Row(prefix + "hide_header", HttpServerLocation, One, Named("field")).List(),
        Row(prefix + "ignore_headers", HttpServerLocation, OneOrMore, s_ignoredHeaders).List(),
        Row(prefix + "intercept_errors", HttpServerLocation, One, Flag, "off"),
        Row(prefix + "pass_header", HttpServerLocation, One, Named("field")).List(),
    ];

    /// <summary>Bodies in both directions, and storing responses as files.</summary>
    public static DirectiveInfo[] Buffering(string prefix) =>
    [
        Row(prefix + "buffering", HttpServerLocation, One, Flag, "on"),
        Row(prefix + "buffers", HttpServerLocation, Two, Buffers, "8 4k"),
        Row(prefix + "busy_buffers_size", HttpServerLocation, One, Size, "8k"),
        Row(prefix + "force_ranges", HttpServerLocation, One, Flag, "off").Unsupported("ranges of upstream responses").From("1.7.7"),
        Row(prefix + "ignore_client_abort", HttpServerLocation, One, Flag, "off"),
        Row(prefix + "limit_rate", HttpServerLocation, One, new ConstantOr(Size), "0").Unsupported("limits of the transfer rate").From("1.7.7"),
        Row(prefix + "max_temp_file_size", HttpServerLocation, One, Size, "1024m"),
        Row(prefix + "pass_request_body", HttpServerLocation, One, Flag, "on"),
        Row(prefix + "pass_request_headers", HttpServerLocation, One, Flag, "on"),
        Row(prefix + "request_buffering", HttpServerLocation, One, Flag, "on").From("1.7.11"),
        Row(prefix + "request_dynamic", HttpServerLocation, One, Flag, "off").Subscription().Unsupported("requests that are built again for each server").From("1.29.3"),
        Row(prefix + "store", HttpServerLocation, One, Or("on", Or("off", Complex)), "off").Unsupported("storing responses as files"),
        Row(prefix + "store_access", HttpServerLocation, Shape(1, 2, 3), Named("users:permissions"), "user:rw").Unsupported("storing responses as files"),
        Row(prefix + "temp_file_write_size", HttpServerLocation, One, Size, "8k").NoEffect("only changes how a temporary file is written"),
        Row(prefix + "temp_path", HttpServerLocation, Shape(1, 2, 3, 4), Args(FilePath, Named("level")), prefix + "temp"),
    ];

    /// <summary>The cache of responses.</summary>
    /// <param name="prefix">The protocol's prefix with its underscore.</param>
    /// <param name="stale">The conditions that <c>cache_use_stale</c> takes.</param>
    public static DirectiveInfo[] Cache(string prefix, params string[] stale) =>
        new[]
        {
            Row(prefix + "cache", HttpServerLocation, One, Or("off", Complex), "off"),
            Row(prefix + "cache_background_update", HttpServerLocation, One, Flag, "off").From("1.11.10"),
            Row(prefix + "cache_bypass", HttpServerLocation, OneOrMore, Complex).List(),
            Row(prefix + "cache_key", HttpServerLocation, One, Complex),
            Row(prefix + "cache_lock", HttpServerLocation, One, Flag, "off").From("1.1.12"),
            Row(prefix + "cache_lock_age", HttpServerLocation, One, Time, "5s").From("1.7.8"),
            Row(prefix + "cache_lock_timeout", HttpServerLocation, One, Time, "5s").From("1.1.12"),
            Row(prefix + "cache_max_range_offset", HttpServerLocation, One, Offset).From("1.11.6"),
            Row(prefix + "cache_methods", HttpServerLocation, OneOrMore, OneOf("GET", "HEAD", "POST"), "GET HEAD").List(),
            Row(prefix + "cache_min_uses", HttpServerLocation, One, Number, "1"),
            Row(prefix + "cache_path", Http, TwoOrMore, Args(FilePath, Named("parameter"))).Repeats(),
            Row(prefix + "cache_purge", HttpServerLocation, OneOrMore, Complex).List().Subscription().From("1.5.7"),
            Row(prefix + "cache_revalidate", HttpServerLocation, One, Flag, "off").From("1.5.7"),
            Row(prefix + "cache_use_stale", HttpServerLocation, OneOrMore, OneOf(stale), "off").List().From("0.7.48"),
            Row(prefix + "cache_valid", HttpServerLocation, OneOrMore, Args(Named("code"), Named("time"))).List(),
            Row(prefix + "no_cache", HttpServerLocation, OneOrMore, Complex).List(),
        }.Select(row => row.Unsupported("the cache of responses")).ToArray();

    /// <summary>TLS towards the servers.</summary>
    public static DirectiveInfo[] Tls(string prefix) =>
        new[]
        {
            Row(prefix + "ssl_certificate", HttpServerLocation, One, PathText).From("1.7.8"),
            Row(prefix + "ssl_certificate_cache", HttpServerLocation, Shape(1, 2, 3), Named("off | max=number"), "off").From("1.27.4"),
            Row(prefix + "ssl_certificate_key", HttpServerLocation, One, PathText).From("1.7.8"),
            Row(prefix + "ssl_ciphers", HttpServerLocation, One, Named("ciphers"), "DEFAULT").From("1.5.6"),
            Row(prefix + "ssl_conf_command", HttpServerLocation, Two, Args(Name, Word)).List().From("1.19.4"),
            Row(prefix + "ssl_crl", HttpServerLocation, One, FilePath).From("1.7.0"),
            Row(prefix + "ssl_key_log", HttpServerLocation, One, FilePath).Subscription().From("1.27.2"),
            Row(prefix + "ssl_name", HttpServerLocation, One, Complex).From("1.7.0"),
            Row(prefix + "ssl_password_file", HttpServerLocation, One, FilePath).From("1.7.8"),
            Row(prefix + "ssl_protocols", HttpServerLocation, OneOrMore, TlsVersions, "TLSv1.2 TLSv1.3").List().From("1.5.6"),
            Row(prefix + "ssl_server_name", HttpServerLocation, One, Flag, "off").From("1.7.0"),
            Row(prefix + "ssl_session_reuse", HttpServerLocation, One, Flag, "on"),
            Row(prefix + "ssl_trusted_certificate", HttpServerLocation, One, FilePath).From("1.7.0"),
            Row(prefix + "ssl_verify", HttpServerLocation, One, Flag, "off").From("1.7.0"),
            Row(prefix + "ssl_verify_depth", HttpServerLocation, One, Number, "1").From("1.7.0"),
        }.Select(row => row.Unsupported("TLS towards servers")).ToArray();

    /// <summary>Marks the named rows as compiled; a name that is not among the rows is a mistake of the table.</summary>
    public static DirectiveInfo[] Compile(this IEnumerable<DirectiveInfo> rows, params string[] names)
    {
        var wanted = new HashSet<string>(names, StringComparer.Ordinal);
        var result = rows.Select(row => wanted.Remove(row.Name) ? row.Compiled() : row).ToArray();
        return wanted.Count == 0 ? result : throw new ArgumentException("no such row: " + string.Join(", ", wanted));
    }
}
