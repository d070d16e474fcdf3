using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.ProtocolRows;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>HTTP towards upstreams.</summary>
internal static class ProxyTable
{
    private const string Prefix = "proxy_";

    private static readonly string[] s_conditions =
    [
        "error", "timeout", "invalid_header", "non_idempotent", "http_500", "http_502", "http_503", "http_504", "http_403", "http_404",
        "http_429", "updating", "off",
    ];

    public static DirectiveInfo[] Rows { get; } = Module(
        "http_proxy",
        "requests to HTTP servers",
        [
            .. Connection(Prefix, s_conditions).Concat(Headers(Prefix)).Concat(Buffering(Prefix)).Compile([.. Relayed.Select(name => Prefix + name)]),
            .. Cache(Prefix, s_conditions),
            .. Tls(Prefix).Compile(
                "proxy_ssl_certificate",
                "proxy_ssl_certificate_key",
                "proxy_ssl_ciphers",
                "proxy_ssl_name",
                "proxy_ssl_password_file",
                "proxy_ssl_protocols",
                "proxy_ssl_server_name",
                "proxy_ssl_session_reuse",
                "proxy_ssl_trusted_certificate",
                "proxy_ssl_verify",
                "proxy_ssl_verify_depth"),
            Row("proxy_cache_convert_head", HttpServerLocation, One, Flag, "on").Unsupported("the cache of responses").From("1.9.7"),
            Row("proxy_cookie_domain", HttpServerLocation, OneOrTwo, Args(Or("off", RegexOr(Complex)), Complex), "off").List().Compiled().From("1.1.15"),
            Row("proxy_cookie_flags", HttpServerLocation, Shape(1, 2, 3, 4), Args(Or("off", RegexOr(Complex)), Complex), "off").List().Compiled().From("1.19.3"),
            Row("proxy_cookie_path", HttpServerLocation, OneOrTwo, Args(Or("off", RegexOr(Complex)), Complex), "off").List().Compiled().From("1.1.15"),
            Row("proxy_headers_hash_bucket_size", HttpServerLocation, One, Number, "64").NoEffect("tables are laid out by the compiler"),
            Row("proxy_headers_hash_max_size", HttpServerLocation, One, Number, "512").NoEffect("tables are laid out by the compiler"),
            Row("proxy_http_version", HttpServerLocation, One, OneOf("1.0", "1.1", "2"), "1.1").Compiled("HTTP/2 is not supported").From("1.1.4"),
            Row("proxy_method", HttpServerLocation, One, Complex).Compiled(),
            Row("proxy_pass", Location | LocationIf | LimitExcept, One, Named("URL")).Own().Compiled(),
            Row("proxy_pass_trailers", HttpServerLocation, One, Flag, "off").Unsupported("trailers of responses").From("1.27.2"),
            Row("proxy_redirect", HttpServerLocation, OneOrTwo, Args(Or("off", Or("default", RegexOr(Complex))), Complex), "default").List().Compiled(),
            Row("proxy_send_lowat", HttpServerLocation, One, Size, "0").NoEffect("only known to FreeBSD"),
            Row("proxy_set_body", HttpServerLocation, One, Complex).Compiled(),
            Row("proxy_set_header", HttpServerLocation, Two, Args(Named("field"), Complex)).List().Compiled(),
        ]);
}
