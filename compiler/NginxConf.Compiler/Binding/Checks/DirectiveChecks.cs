using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>
/// What nginx checks of a directive beyond the kinds of its arguments, for directives that need no structured form. One entry
/// per directive; the classes beside this one have the checks of one module or subject each.
/// </summary>
internal static class DirectiveChecks
{
    private static readonly Dictionary<string, Action<BoundDirective, BoundBlock, BindContext>> s_checks = Collect();

    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (s_checks.TryGetValue(directive.Name, out var check))
        {
            check(directive, block, context);
        }
    }

    private static Dictionary<string, Action<BoundDirective, BoundBlock, BindContext>> Collect()
    {
        var checks = new Dictionary<string, Action<BoundDirective, BoundBlock, BindContext>>(StringComparer.Ordinal)
        {
            ["aio"] = HttpCoreChecks.Aio,
            ["alias"] = RootCheck.Run,
            ["auth_request"] = RequestChecks.AuthRequest,
            ["charset"] = CharsetNameCheck.Run,
            ["client_body_temp_path"] = PathChecks.Levels,
            ["connection_pool_size"] = HttpCoreChecks.PoolSize,
            ["debug_connection"] = RequestChecks.Network,
            ["dav_access"] = PathChecks.Access,
            ["grpc_pass"] = PassChecks.Grpc,
            ["gzip_disable"] = FilterChecks.GzipDisable,
            ["gzip_hash"] = FilterChecks.GzipHash,
            ["gzip_window"] = FilterChecks.GzipWindow,
            ["hash"] = UpstreamChecks.Hash,
            ["http2_chunk_size"] = HttpCoreChecks.NotZero,
            ["http2_pool_size"] = HttpCoreChecks.PoolSize,
            ["http2_streams_index_size"] = HttpCoreChecks.PowerOfTwo,
            ["ip_hash"] = UpstreamChecks.Balance,
            ["least_conn"] = UpstreamChecks.Balance,
            ["limit_conn"] = LimitChecks.Connections,
            ["limit_conn_zone"] = LimitChecks.ConnectionZone,
            ["limit_except"] = HttpCoreChecks.LimitExcept,
            ["limit_req"] = LimitChecks.Requests,
            ["limit_req_zone"] = LimitChecks.RequestZone,
            ["load_module"] = MainChecks.LoadModule,
            ["map_hash_bucket_size"] = HttpCoreChecks.BeforeMaps,
            ["map_hash_max_size"] = HttpCoreChecks.BeforeMaps,
            ["memcached_pass"] = PassChecks.Memcached,
            ["mirror"] = RequestChecks.Mirror,
            ["modern_browser"] = RequestChecks.ModernBrowser,
            ["open_log_file_cache"] = HttpCoreChecks.OpenLogFileCache,
            ["proxy_http_version"] = RequestChecks.ProxyVersion,
            ["proxy_ssl_certificate"] = SslChecks.ConstantFile,
            ["proxy_ssl_certificate_key"] = SslChecks.ConstantFile,
            ["random"] = UpstreamChecks.Random,
            ["request_pool_size"] = HttpCoreChecks.PoolSize,
            ["resolver"] = HttpCoreChecks.Resolver,
            ["root"] = RootCheck.Run,
            ["scgi_pass"] = PassChecks.Plain,
            ["set_real_ip_from"] = RequestChecks.Network,
            ["source_charset"] = CharsetNameCheck.Run,
            ["ssl_session_cache"] = SslChecks.SessionCache,
            ["thread_pool"] = MainChecks.ThreadPool,
            ["upstream"] = (directive, _, context) => context.Upstreams.Declare(directive),
            ["use"] = MainChecks.Use,
            ["userid_expires"] = FilterChecks.UserIdExpires,
            ["userid_mark"] = FilterChecks.UserIdMark,
            ["uwsgi_pass"] = PassChecks.Uwsgi,
            ["valid_referers"] = RefererCheck.Run,
            ["worker_cpu_affinity"] = MainChecks.CpuAffinity,
            ["worker_priority"] = MainChecks.Priority,
            ["zone"] = UpstreamChecks.Zone,
        };

        foreach (var protocol in new[] { "proxy", "fastcgi", "uwsgi", "scgi" })
        {
            checks.Add(protocol + "_cache", CacheChecks.Cache);
            checks.Add(protocol + "_cache_path", CachePathCheck.Run);
            checks.Add(protocol + "_cache_valid", CacheChecks.Valid);
            checks.Add(protocol + "_store", CacheChecks.Store);
            checks.Add(protocol + "_store_access", PathChecks.Access);
            checks.Add(protocol + "_temp_path", PathChecks.Levels);
        }

        foreach (var protocol in new[] { "proxy", "fastcgi", "uwsgi", "scgi", "grpc", "memcached" })
        {
            checks.Add(protocol + "_bind", BindCheck.Run);
        }

        return checks;
    }
}
