namespace NginxConf.Compiler.Lowering;

/// <summary>Directives whose values pass through to one typed setting of the runtime, by the record that holds them.</summary>
internal static class SettingNames
{
    private static readonly string[] s_filters =
    [
        "gzip", "gzip_comp_level", "gzip_disable", "gzip_http_version", "gzip_min_length", "gzip_proxied", "gzip_types", "gzip_vary",
    ];

    public static IReadOnlyList<string> Main { get; } = ["daemon", "pid", "user", "worker_processes", "worker_shutdown_timeout"];

    /// <summary>In force before a location is known.</summary>
    public static IReadOnlyList<string> Server { get; } =
    [
        "client_header_buffer_size", "client_header_timeout", "ignore_invalid_headers", "large_client_header_buffers", "merge_slashes",
        "underscores_in_headers",
    ];

    public static IReadOnlyList<string> Location { get; } =
    [
        "internal", "default_type", "etag", "if_modified_since", "log_not_found", "server_tokens", "client_max_body_size",
        "client_body_buffer_size", "client_body_temp_path", "client_body_timeout", "send_timeout", "keepalive_timeout",
        "keepalive_requests", "satisfy", "absolute_redirect", "server_name_in_redirect", "port_in_redirect", "recursive_error_pages", "max_ranges",
        "msie_padding", "random_index", "autoindex", "autoindex_exact_size", "autoindex_format", "autoindex_localtime",
        "real_ip_header", "real_ip_recursive", "set_real_ip_from",
        .. s_filters,
        "open_file_cache_errors", "open_file_cache_min_uses", "open_file_cache_valid",
    ];

    public static IReadOnlyList<string> FastCgi { get; } =
    [
        "fastcgi_index", "fastcgi_keep_conn", "fastcgi_connect_timeout", "fastcgi_send_timeout", "fastcgi_read_timeout",
        "fastcgi_buffer_size", "fastcgi_buffers", "fastcgi_busy_buffers_size", "fastcgi_max_temp_file_size", "fastcgi_temp_path",
        "fastcgi_buffering", "fastcgi_request_buffering", "fastcgi_ignore_client_abort", "fastcgi_intercept_errors",
        "fastcgi_pass_request_headers", "fastcgi_pass_request_body", "fastcgi_socket_keepalive", "fastcgi_hide_header",
        "fastcgi_pass_header", "fastcgi_ignore_headers", "fastcgi_next_upstream", "fastcgi_next_upstream_tries",
        "fastcgi_next_upstream_timeout",
    ];

    public static IReadOnlyList<string> Upstream { get; } = ["keepalive", "keepalive_requests", "keepalive_timeout"];

    public static IReadOnlyList<string> Certificate { get; } = ["ssl_protocols", "ssl_ciphers"];
}
