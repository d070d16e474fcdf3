namespace NginxConf.Compiler.Lowering;

/// <summary>Directives whose values pass through to one typed setting of the runtime, by the record that holds them.</summary>
internal static class SettingNames
{
    private static readonly string[] s_filters =
    [
        "charset", "charset_types", "chunked_transfer_encoding", "gunzip", "limit_rate", "limit_rate_after", "override_charset",
        "source_charset", "gzip_static", "gzip", "gzip_comp_level", "gzip_disable", "gzip_http_version", "gzip_min_length", "gzip_proxied", "gzip_types", "gzip_vary",
    ];

    public static IReadOnlyList<string> Main { get; } = ["daemon", "pid", "user", "worker_processes", "worker_shutdown_timeout"];

    /// <summary>In force before a location is known.</summary>
    public static IReadOnlyList<string> Server { get; } =
    [
        "client_header_buffer_size", "client_header_timeout", "http2_max_concurrent_streams", "ignore_invalid_headers",
        "large_client_header_buffers", "max_headers", "merge_slashes", "underscores_in_headers",
    ];

    public static IReadOnlyList<string> Location { get; } =
    [
        "internal", "default_type", "etag", "if_modified_since", "log_not_found", "server_tokens", "client_max_body_size",
        "client_body_buffer_size", "client_body_in_file_only", "client_body_temp_path", "client_body_timeout", "send_timeout",
        "reset_timedout_connection", "keepalive_timeout", "keepalive_min_timeout", "keepalive_time", "keepalive_requests",
        "keepalive_disable", "lingering_close", "lingering_time", "lingering_timeout",
        "satisfy", "absolute_redirect", "server_name_in_redirect", "port_in_redirect", "recursive_error_pages", "max_ranges",
        "msie_padding", "msie_refresh", "post_action",
        "random_index", "autoindex", "autoindex_exact_size", "autoindex_format", "autoindex_localtime",
        "auth_delay", "real_ip_header", "real_ip_recursive", "set_real_ip_from",
        .. s_filters,
        "open_file_cache_errors", "open_file_cache_min_uses", "open_file_cache_valid",
        "uninitialized_variable_warn",
    ];

    public static IReadOnlyList<string> FastCgi { get; } = ["fastcgi_index", "fastcgi_keep_conn", .. Protocol("fastcgi_")];

    public static IReadOnlyList<string> Proxy { get; } = ["proxy_http_version", .. Protocol("proxy_")];

    public static IReadOnlyList<string> Upstream { get; } = ["keepalive", "keepalive_requests", "keepalive_timeout"];

    public static IReadOnlyList<string> Tls { get; } =
    [
        "ssl_protocols", "ssl_ciphers", "ssl_password_file", "ssl_reject_handshake", "ssl_session_tickets", "ssl_verify_client", "ssl_verify_depth",
        "ssl_client_certificate", "ssl_trusted_certificate", "ssl_crl",
    ];

    /// <summary>TLS towards servers.</summary>
    public static IReadOnlyList<string> ProxyTls { get; } =
    [
        "proxy_ssl_server_name", "proxy_ssl_verify", "proxy_ssl_verify_depth", "proxy_ssl_trusted_certificate", "proxy_ssl_certificate",
        "proxy_ssl_certificate_key", "proxy_ssl_password_file", "proxy_ssl_protocols", "proxy_ssl_ciphers", "proxy_ssl_session_reuse",
    ];

    /// <summary>What every upstream protocol has under its own prefix.</summary>
    private static string[] Protocol(string prefix) =>
    [
        prefix + "connect_timeout", prefix + "send_timeout", prefix + "read_timeout", prefix + "buffer_size", prefix + "buffers",
        prefix + "busy_buffers_size", prefix + "max_temp_file_size", prefix + "temp_path", prefix + "buffering",
        prefix + "request_buffering", prefix + "ignore_client_abort", prefix + "intercept_errors", prefix + "pass_request_headers",
        prefix + "pass_request_body", prefix + "socket_keepalive", prefix + "hide_header", prefix + "pass_header",
        prefix + "ignore_headers", prefix + "next_upstream", prefix + "next_upstream_tries", prefix + "next_upstream_timeout",
    ];
}
