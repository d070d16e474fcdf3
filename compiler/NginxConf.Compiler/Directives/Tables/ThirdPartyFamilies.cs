namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Third-party modules whose many directives share the start or the end of their names.</summary>
internal static class ThirdPartyFamilies
{
    private static readonly (string Start, string End, string Module)[] s_families =
    [
        ("", "_by_lua", "lua"),
        ("", "_by_lua_block", "lua"),
        ("", "_by_lua_file", "lua"),
        ("lua_", "", "lua"),
        ("echo", "", "echo"),
        ("set_by_", "", "lua"),
        ("set_md5", "", "set-misc"),
        ("set_escape_uri", "", "set-misc"),
        ("set_unescape_uri", "", "set-misc"),
        ("set_encode_", "", "set-misc"),
        ("set_decode_", "", "set-misc"),
        ("set_secure_random_", "", "set-misc"),
        ("set_quote_", "", "set-misc"),
        ("set_sha1", "", "set-misc"),
        ("set_hmac_", "", "set-misc"),
        ("set_if_empty", "", "set-misc"),
        ("set_random", "", "set-misc"),
        ("set_local_today", "", "set-misc"),
        ("srcache_", "", "srcache"),
        ("fancyindex", "", "fancyindex"),
        ("modsecurity", "", "modsecurity"),
        ("vhost_traffic_status", "", "vhost-traffic-status"),
        ("passenger_", "", "passenger"),
        ("rails_", "", "passenger"),
        ("nchan_", "", "nchan"),
        ("push_stream_", "", "push-stream"),
        ("testcookie", "", "testcookie-access"),
        ("auth_ldap", "", "auth-ldap"),
        ("auth_spnego", "", "spnego-auth"),
        ("auth_gss", "", "spnego-auth"),
        ("opentracing", "", "opentracing"),
        ("opentelemetry", "", "opentelemetry-webserver"),
        ("proxy_connect", "", "proxy-connect"),
        ("vod_", "", "vod"),
        ("shib_", "", "shibboleth"),
        ("sysguard", "", "sysguard"),
        ("pinba_", "", "pinba"),
        ("statsd_", "", "statsd"),
        ("tfs_", "", "tfs"),
        ("drizzle_", "", "drizzle"),
        ("postgres_", "", "postgres"),
        ("mruby_", "", "mruby"),
        ("app_protect", "", "app-protect"),
        ("datadog_", "", "datadog"),
        ("limit_traffic_rate", "", "limit-traffic-rate"),
    ];

    /// <summary>The patterns and their modules, for the documentation.</summary>
    public static IEnumerable<(string Pattern, string Module)> Patterns => s_families.Select(f => ($"{f.Start}*{f.End}", f.Module));

    /// <summary>A row for a name of one of the families, else null.</summary>
    public static DirectiveInfo? Find(string name)
    {
        foreach (var (start, end, module) in s_families)
        {
            if (name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            {
                var row = Rows.Row(name, ThirdPartyTable.Anywhere, ArgumentShape.Any, Rows.Word).Repeats() with
                {
                    Block = name.EndsWith("_block", StringComparison.Ordinal) ? BlockContent.Opaque : BlockContent.None,
                };
                return Rows.Module(module, ThirdPartyTable.Missing(module), row)[0];
            }
        }

        return null;
    }
}
