using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>
/// Directives of well-known modules that are not part of nginx: known by name only, so that the message can say which
/// module is missing. Whole families of names are in <see cref="ThirdPartyFamilies"/>.
/// </summary>
internal static class ThirdPartyTable
{
    /// <summary>Where directives of these modules may stand, as far as this table knows.</summary>
    public const DirectiveContexts Anywhere = Http | Server | Location | ServerIf | LocationIf | LimitExcept | Upstream;

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Names("headers-more", "more_clear_headers", "more_clear_input_headers", "more_set_headers", "more_set_input_headers"),
        .. Names("brotli", "brotli", "brotli_buffers", "brotli_comp_level", "brotli_min_length", "brotli_static", "brotli_types", "brotli_window"),
        .. Names("zstd", "zstd", "zstd_buffers", "zstd_comp_level", "zstd_dict_file", "zstd_min_length", "zstd_static", "zstd_types"),
        .. Names("cache-purge", "cache_purge_response_type"),
        .. Names("substitutions", "subs_buffers", "subs_filter", "subs_filter_bypass", "subs_filter_types", "subs_line_buffer_size"),
        .. Names("concat", "concat", "concat_delimiter", "concat_ignore_file_error", "concat_max_files", "concat_types", "concat_unique"),
        .. Names("array-var", "array_join", "array_map", "array_map_op", "array_split"),
        .. Names("form-input", "set_form_input", "set_form_input_multi"),
        .. Names("iconv", "iconv_buffer_size", "iconv_filter", "set_iconv"),
        .. Names("encrypted-session", "encrypted_session_expires", "encrypted_session_iv", "encrypted_session_key", "set_decrypt_session", "set_encrypt_session"),
        .. Names("cookie-flag", "set_cookie_flag"),
        .. Names("security-headers", "hide_server_tokens", "security_headers", "security_headers_frame", "security_headers_hsts_preload", "security_headers_referrer_policy", "security_headers_types", "security_headers_xss"),
        .. Names("sorted-querystring", "sorted_querystring_filter_parameter"),
        .. Names("auth-pam", "auth_pam", "auth_pam_service_name", "auth_pam_set_pam_env"),
        .. Names("auth-digest", "auth_digest", "auth_digest_drop_time", "auth_digest_evasion_time", "auth_digest_expires", "auth_digest_maxtries", "auth_digest_replays", "auth_digest_shm_size", "auth_digest_timeout", "auth_digest_user_file"),
        .. Names("upstream-fair", "fair", "upstream_fair_shm_size"),
        .. Names("upstream-check", "check", "check_fastcgi_param", "check_http_expect_alive", "check_http_send", "check_keepalive_requests", "check_shm_size", "check_status"),
        .. Names("upload-progress", "report_uploads", "track_uploads", "upload_progress", "upload_progress_content_type", "upload_progress_header", "upload_progress_java_output", "upload_progress_json_output", "upload_progress_jsonp_output", "upload_progress_jsonp_parameter", "upload_progress_template"),
        .. Names("uploads", "upload_aggregate_form_field", "upload_buffer_size", "upload_cleanup", "upload_limit_rate", "upload_max_file_size", "upload_max_output_body_len", "upload_max_part_header_len", "upload_pass", "upload_pass_args", "upload_pass_form_field", "upload_resumable", "upload_set_form_field", "upload_state_store", "upload_store", "upload_store_access", "upload_tame_arrays"),
        .. Names("dav-ext", "dav_ext_lock", "dav_ext_lock_zone", "dav_ext_methods"),
        .. Names("dynamic-tls-records", "ssl_dyn_rec_enable", "ssl_dyn_rec_size_hi", "ssl_dyn_rec_size_lo", "ssl_dyn_rec_threshold", "ssl_dyn_rec_timeout"),
        .. Names("redis", "redis2_literal_raw_query", "redis2_pass", "redis2_query", "redis2_raw_queries", "redis2_raw_query", "redis_gzip_flag", "redis_pass"),
        .. Names("memc", "memc_connect_timeout", "memc_pass", "memc_read_timeout", "memc_send_timeout"),
        .. Names("naxsi", "BasicRule", "CheckRule", "DeniedUrl", "LearningMode", "LibInjectionSql", "LibInjectionXss", "MainRule", "SecRulesDisabled", "SecRulesEnabled"),
        .. Names("pagespeed", "ModPagespeed", "pagespeed"),
        .. Module("geoip2", Missing("geoip2"), Row("geoip2", Anywhere, One, FilePath).Opaque(), Row("geoip2_proxy", Anywhere, One, Word).Repeats(), Row("geoip2_proxy_recursive", Anywhere, One, Flag).Own()),
        .. Module("rtmp", Missing("rtmp"), Row("rtmp", Main, ArgumentShape.None, Nothing).Opaque(), Row("rtmp_auto_push", Main, One, Flag).Own(), Row("rtmp_stat", Anywhere, One, Word).Own(), Row("rtmp_stat_stylesheet", Anywhere, One, Word).Own(), Row("rtmp_control", Anywhere, One, Word).Own()),
    ];

    public static string Missing(string module) => $"the third-party module {module}";

    private static DirectiveInfo[] Names(string module, params string[] names) =>
        Module(module, Missing(module), names.Select(name => Row(name, Anywhere, ArgumentShape.Any, Word).Repeats()).ToArray());
}
