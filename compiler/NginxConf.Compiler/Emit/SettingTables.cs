using static NginxConf.Compiler.Emit.SettingValues;

namespace NginxConf.Compiler.Emit;

/// <summary>The runtime's settings records: which directive sets which property.</summary>
internal static class SettingTables
{
    private static readonly RuntimeType s_autoIndexFormat = new("NginxConf.Runtime.Content.Listings", "AutoIndexFormat");
    private static readonly RuntimeType s_bodyInFile = new("NginxConf.Runtime.Requests", "BodyInFile");
    private static readonly RuntimeType s_gzipProxied = new("NginxConf.Runtime.Content.Filters", "GzipProxied");
    private static readonly RuntimeType s_clientVerification = new("NginxConf.Runtime.Sites", "ClientVerification");
    private static readonly RuntimeType s_gzipStatic = new("NginxConf.Runtime.Content.Filters", "GzipStatic");
    private static readonly RuntimeType s_ifModifiedSince = new("NginxConf.Runtime.Content", "IfModifiedSince");
    private static readonly RuntimeType s_ignoredHeaders = new("NginxConf.Runtime.Upstreams", "IgnoredHeaders");
    private static readonly RuntimeType s_keepAliveDisable = new("NginxConf.Runtime.Sites", "KeepAliveDisable");
    private static readonly RuntimeType s_lingering = new("NginxConf.Runtime.Sites", "Lingering");
    private static readonly RuntimeType s_nextUpstream = new("NginxConf.Runtime.Upstreams", "NextUpstream");
    private static readonly RuntimeType s_sslProtocols = new("System.Security.Authentication", "SslProtocols");

    public static IReadOnlyDictionary<string, Setting[]> Main { get; } = Table(
        RuntimeNames.MainSettings,
        ("daemon", "Daemon", Flag),
        ("pid", "PidFile", Quoted),
        ("user", "User", Quoted),
        ("user", "Group", SecondQuoted),
        ("worker_processes", "WorkerProcesses", (uses, file) => Number(uses, file) ?? "0"),
        ("worker_shutdown_timeout", "ShutdownTimeout", Time));

    public static IReadOnlyDictionary<string, Setting[]> Server { get; } = Table(
        RuntimeNames.ServerSettings,
        ("client_header_buffer_size", "ClientHeaderBufferSize", Number),
        ("client_header_timeout", "ClientHeaderTimeout", Time),
        ("http2_max_concurrent_streams", "MaximumStreams", Number),
        ("ignore_invalid_headers", "IgnoreInvalidHeaders", Flag),
        ("large_client_header_buffers", "LargeHeaderBuffers", Number),
        ("large_client_header_buffers", "LargeHeaderBufferSize", Second),
        ("max_headers", "MaximumHeaders", Number),
        ("merge_slashes", "MergeSlashes", Flag),
        ("underscores_in_headers", "UnderscoresInHeaders", Flag));

    public static IReadOnlyDictionary<string, Setting[]> Location { get; } = Table(
        RuntimeNames.LocationSettings,
        ("absolute_redirect", "AbsoluteRedirect", Flag),
        ("auth_delay", "AuthDelay", Time),
        ("autoindex", "AutoIndex", Flag),
        ("autoindex_exact_size", "AutoIndexExactSize", Flag),
        ("autoindex_format", "AutoIndexFormat", (uses, file) => Flags(uses, file, s_autoIndexFormat)),
        ("autoindex_localtime", "AutoIndexLocalTime", Flag),
        ("charset", "Charset", FilterValues.Charset),
        ("charset_types", "CharsetTypes", FilterValues.MediaTypes),
        ("chunked_transfer_encoding", "ChunkedTransferEncoding", Flag),
        ("client_body_buffer_size", "ClientBodyBufferSize", Number),
        ("client_body_in_file_only", "ClientBodyInFile", (uses, file) => Flags(uses, file, s_bodyInFile)),
        ("client_body_temp_path", "ClientBodyTempPath", Quoted),
        ("client_body_timeout", "ClientBodyTimeout", Time),
        ("client_max_body_size", "ClientMaxBodySize", Number),
        ("default_type", "DefaultType", Slice),
        ("etag", "ETag", Flag),
        ("gunzip", "Gunzip", Flag),
        ("gzip", "Gzip", Flag),
        ("gzip_comp_level", "GzipCompLevel", Number),
        ("gzip_disable", "GzipDisable", FilterValues.GzipDisable),
        ("gzip_disable", "GzipDisableMsie6", FilterValues.GzipDisableMsie6),
        ("gzip_http_version", "GzipHttpVersion", FilterValues.HttpVersion),
        ("gzip_min_length", "GzipMinLength", Number),
        ("gzip_proxied", "GzipProxied", (uses, file) => Flags(uses, file, s_gzipProxied)),
        ("gzip_static", "GzipStatic", (uses, file) => Flags(uses, file, s_gzipStatic)),
        ("gzip_types", "GzipTypes", FilterValues.MediaTypes),
        ("gzip_vary", "GzipVary", Flag),
        ("if_modified_since", "IfModifiedSince", (uses, file) => Flags(uses, file, s_ifModifiedSince)),
        ("internal", "Internal", On),
        ("keepalive_disable", "KeepAliveDisable", (uses, file) => Flags(uses, file, s_keepAliveDisable)),
        ("keepalive_min_timeout", "KeepAliveMinTimeout", Time),
        ("keepalive_requests", "KeepAliveRequests", Number),
        ("keepalive_time", "KeepAliveTime", Time),
        ("keepalive_timeout", "KeepAliveTimeout", Time),
        ("keepalive_timeout", "KeepAliveHeader", SecondTime),
        ("limit_rate", "LimitRate", Number),
        ("limit_rate_after", "LimitRateAfter", Number),
        ("lingering_close", "Lingering", (uses, file) => Flags(uses, file, s_lingering)),
        ("lingering_time", "LingeringTime", Time),
        ("lingering_timeout", "LingeringTimeout", Time),
        ("log_not_found", "LogNotFound", Flag),
        ("max_ranges", "MaxRanges", Number),
        ("msie_padding", "MsiePadding", Flag),
        ("msie_refresh", "MsieRefresh", Flag),
        ("open_file_cache_errors", "OpenFileCacheErrors", Flag),
        ("open_file_cache_min_uses", "OpenFileCacheMinUses", Number),
        ("open_file_cache_valid", "OpenFileCacheValid", Time),
        ("override_charset", "OverrideCharset", Flag),
        ("port_in_redirect", "PortInRedirect", Flag),
        ("post_action", "PostAction", Slice),
        ("random_index", "RandomIndex", Flag),
        ("real_ip_header", "RealIpHeader", (uses, file) => $"new({Quoted(uses, file)})"),
        ("real_ip_recursive", "RealIpRecursive", Flag),
        ("recursive_error_pages", "RecursiveErrorPages", Flag),
        ("reset_timedout_connection", "ResetTimedOutConnection", Flag),
        ("satisfy", "SatisfyAny", (uses, _) => Literal.Flag(uses[uses.Count - 1].Words[0] == "any")),
        ("send_timeout", "SendTimeout", Time),
        ("server_name_in_redirect", "ServerNameInRedirect", Flag),
        ("server_tokens", "ServerTokens", Flag),
        ("set_real_ip_from", "RealIpFrom", (uses, _) => $"new({string.Join(", ", Lowering.TrustedProxies.Of(uses).Select(Literal.String))})"),
        ("source_charset", "SourceCharset", FilterValues.Charset),
        ("uninitialized_variable_warn", "UninitializedVariableWarn", Flag));

    public static IReadOnlyDictionary<string, Setting[]> FastCgi { get; } = Table(
        RuntimeNames.FastCgiSettings,
        [
            ("fastcgi_index", "Index", Slice),
            ("fastcgi_keep_conn", "KeepConnection", Flag),
            .. Protocol("fastcgi_"),
        ]);

    public static IReadOnlyDictionary<string, Setting[]> Proxy { get; } = Table(
        RuntimeNames.ProxySettings,
        [
            ("proxy_http_version", "Http10", (uses, _) => Literal.Flag(uses[uses.Count - 1].Words[0] == "1.0")),
            .. Protocol("proxy_"),
        ]);

    public static IReadOnlyDictionary<string, Setting[]> ProxyTls { get; } = Table(
        RuntimeNames.UpstreamTls,
        ("proxy_ssl_certificate", "CertificateFile", Quoted),
        ("proxy_ssl_certificate_key", "KeyFile", Quoted),
        ("proxy_ssl_ciphers", "Ciphers", Quoted),
        ("proxy_ssl_password_file", "PasswordFile", Quoted),
        ("proxy_ssl_protocols", "Protocols", TlsVersions),
        ("proxy_ssl_server_name", "SendsName", Flag),
        ("proxy_ssl_session_reuse", "ReusesSessions", Flag),
        ("proxy_ssl_trusted_certificate", "TrustedCertificateFile", Quoted),
        ("proxy_ssl_verify", "Verifies", Flag),
        ("proxy_ssl_verify_depth", "VerifyDepth", Number));

    public static IReadOnlyDictionary<string, Setting[]> Upstream { get; } = Table(
        RuntimeNames.Upstream,
        ("keepalive", "KeepAlive", Number),
        ("keepalive", "KeepAliveIsLocal", (uses, _) => uses[uses.Count - 1].Words.Count > 1 ? null : Literal.Flag(false)),
        ("keepalive_requests", "KeepAliveRequests", Number),
        ("keepalive_timeout", "KeepAliveTimeout", Time));

    public static IReadOnlyDictionary<string, Setting[]> Tls { get; } = Table(
        RuntimeNames.TlsSettings,
        ("ssl_ciphers", "Ciphers", Quoted),
        ("ssl_client_certificate", "ClientCertificateFile", Quoted),
        ("ssl_crl", "RevocationFile", Quoted),
        ("ssl_password_file", "PasswordFile", Quoted),
        ("ssl_protocols", "Protocols", TlsVersions),
        ("ssl_reject_handshake", "RejectHandshake", Flag),
        ("ssl_session_tickets", "SessionTickets", Flag),
        ("ssl_trusted_certificate", "TrustedCertificateFile", Quoted),
        ("ssl_verify_client", "VerifyClient", (uses, file) => Flags(uses, file, s_clientVerification)),
        ("ssl_verify_depth", "VerifyDepth", Number));

    private static (string Directive, string Property, Func<IReadOnlyList<Lowering.SettingPlan>, CodeFile, string?> Code)[] Protocol(string prefix) =>
    [
        (prefix + "buffer_size", "BufferSize", Number),
        (prefix + "buffering", "Buffering", Flag),
        (prefix + "buffers", "BuffersTotal", Product),
        (prefix + "busy_buffers_size", "BusyBuffersSize", Number),
        (prefix + "connect_timeout", "ConnectTimeout", Time),
        (prefix + "hide_header", "HideHeaders", Names),
        (prefix + "ignore_client_abort", "IgnoreClientAbort", Flag),
        (prefix + "ignore_headers", "IgnoreHeaders", (uses, file) => Flags(uses, file, s_ignoredHeaders)),
        (prefix + "intercept_errors", "InterceptErrors", Flag),
        (prefix + "max_temp_file_size", "MaxTempFileSize", Number),
        (prefix + "next_upstream", "NextUpstream", (uses, file) => Flags(uses, file, s_nextUpstream, "updating")),
        (prefix + "next_upstream_timeout", "NextUpstreamTimeout", Time),
        (prefix + "next_upstream_tries", "NextUpstreamTries", Number),
        (prefix + "pass_header", "PassHeaders", Names),
        (prefix + "pass_request_body", "PassRequestBody", Flag),
        (prefix + "pass_request_headers", "PassRequestHeaders", Flag),
        (prefix + "read_timeout", "ReadTimeout", Time),
        (prefix + "request_buffering", "RequestBuffering", Flag),
        (prefix + "send_timeout", "SendTimeout", Time),
        (prefix + "socket_keepalive", "SocketKeepAlive", Flag),
        (prefix + "temp_path", "TempPath", Quoted),
    ];

    private static string TlsVersions(IReadOnlyList<Lowering.SettingPlan> uses, CodeFile file)
    {
        var versions = uses[uses.Count - 1].Words.Select(TlsVersion).ToArray();
        if (versions.Any(version => version is "Tls" or "Tls11" or "Ssl2" or "Ssl3"))
        {
            file.Suppress("SYSLIB0039, CS0618");
        }

        return string.Join(" | ", versions.Select(version => $"{file.Use(s_sslProtocols)}.{version}"));
    }

    private static string TlsVersion(string word) => word switch
    {
        "SSLv2" => "Ssl2",
        "SSLv3" => "Ssl3",
        "TLSv1" => "Tls",
        "TLSv1.1" => "Tls11",
        "TLSv1.2" => "Tls12",
        _ => "Tls13",
    };

    private static Dictionary<string, Setting[]> Table(
        RuntimeType record,
        params (string Directive, string Property, Func<IReadOnlyList<Lowering.SettingPlan>, CodeFile, string?> Code)[] rows) => rows
        .GroupBy(row => row.Directive, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(row => new Setting(record.Member(row.Property), row.Code)).ToArray(), StringComparer.Ordinal);
}
