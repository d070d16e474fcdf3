using NginxConf.Compiler.Directives;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>What <c>-V</c> says of modules is what the table of directives says.</summary>
public sealed class ModuleListTests
{
    /// <summary>Modules that a build of nginx leaves out unless it is told otherwise.</summary>
    private static readonly string[] s_optional =
    [
        "http_ssl", "http_v2", "http_v3", "http_realip", "http_addition", "http_xslt", "http_image_filter", "http_geoip", "http_sub", "http_dav",
        "http_flv", "http_mp4", "http_gunzip", "http_gzip_static", "http_auth_request", "http_random_index", "http_secure_link",
        "http_degradation", "http_slice", "http_stub_status", "http_perl",
    ];

    /// <summary>Modules that it has unless it is told otherwise.</summary>
    private static readonly string[] s_usual =
    [
        "http_charset", "http_gzip", "http_ssi", "http_userid", "http_access", "http_auth_basic", "http_mirror", "http_autoindex", "http_geo",
        "http_map", "http_split_clients", "http_referer", "http_rewrite", "http_proxy", "http_fastcgi", "http_uwsgi", "http_scgi", "http_grpc",
        "http_memcached", "http_limit_conn", "http_limit_req", "http_empty_gif", "http_browser", "http_upstream_hash", "http_upstream_ip_hash",
        "http_upstream_least_conn", "http_upstream_random", "http_upstream_keepalive", "http_upstream_zone",
    ];

    [Fact]
    public void Optional_modules_are_named_where_they_are_supported() =>
        Named("--with-").ShouldBe(s_optional.Where(IsSupported));

    [Fact]
    public void Usual_modules_are_named_where_they_are_missing() =>
        Named("--without-").ShouldBe(s_usual.Where(module => !IsSupported(module)));

    private static bool IsSupported(string module) =>
        Catalog.All.Any(row => row.Module == module && row.Support == SupportLevel.Compiled);

    private static IEnumerable<string> Named(string option)
    {
        var output = new StringWriter();
        ProductInformation.Print(NginxCommandLine.Parse(["-V"]), output);
        return output.ToString().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith(option, StringComparison.Ordinal) && word.EndsWith("_module", StringComparison.Ordinal))
            .Select(word => word[option.Length..^"_module".Length]);
    }
}
