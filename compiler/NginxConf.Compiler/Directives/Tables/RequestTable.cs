using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Modules that look at requests: authentication, limits, classification.</summary>
internal static class RequestTable
{
    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_auth_basic",
            "this module",
            Row("auth_basic", HttpServerLocation | LimitExcept, One, Complex, "off").Compiled(),
            Row("auth_basic_user_file", HttpServerLocation | LimitExcept, One, PathText).Compiled()),
        .. Module(
            "http_auth_request",
            "this module",
            Row("auth_request", HttpServerLocation, One, Named("uri"), "off").Unsupported("subrequests for authentication"),
            Row("auth_request_set", HttpServerLocation, Two, Args(Named("$variable"), Complex)).List().Unsupported("subrequests for authentication")),
        .. Module(
            "http_browser",
            "this module",
            Row("ancient_browser", HttpServerLocation, OneOrMore, Word).List().Unsupported("tests of the User-Agent header"),
            Row("ancient_browser_value", HttpServerLocation, One, Complex, "1").LastWins().Unsupported("tests of the User-Agent header"),
            Row("modern_browser", HttpServerLocation, OneOrTwo, Word).List().Unsupported("tests of the User-Agent header"),
            Row("modern_browser_value", HttpServerLocation, One, Complex, "1").LastWins().Unsupported("tests of the User-Agent header")),
        .. Module(
            "http_geo",
            "this module",
            Row("geo", Http, OneOrTwo, Args(Named("$address"), Named("$result"))).Repeats().WithEntries().Compiled()),
        .. Module(
            "http_limit_conn",
            "this module",
            Row("limit_conn", HttpServerLocation, Two, Args(Named("zone"), NumberFrom(1, 65535))).List().Unsupported("limits of connections"),
            Row("limit_conn_dry_run", HttpServerLocation, One, Flag, "off").Unsupported("limits of connections").From("1.17.6"),
            Row("limit_conn_log_level", HttpServerLocation, One, OneOf("info", "notice", "warn", "error"), "error").Unsupported("limits of connections").From("0.8.18"),
            Row("limit_conn_status", HttpServerLocation, One, NumberFrom(400, 599), "503").Unsupported("limits of connections").From("1.3.15"),
            Row("limit_conn_zone", Http, Two, Args(Complex, Named("zone"))).Repeats().Unsupported("limits of connections").From("1.1.8")),
        .. Module(
            "http_limit_req",
            "this module",
            Row("limit_req", HttpServerLocation, Shape(1, 2, 3), Args(Named("zone"), Named("parameter"))).List().Unsupported("limits of the request rate"),
            Row("limit_req_dry_run", HttpServerLocation, One, Flag, "off").Unsupported("limits of the request rate").From("1.17.1"),
            Row("limit_req_log_level", HttpServerLocation, One, OneOf("info", "notice", "warn", "error"), "error").Unsupported("limits of the request rate").From("0.8.18"),
            Row("limit_req_status", HttpServerLocation, One, NumberFrom(400, 599), "503").Unsupported("limits of the request rate").From("1.3.15"),
            Row("limit_req_zone", Http, Shape(3), Args(Complex, Named("zone"), Named("rate"))).Repeats().Unsupported("limits of the request rate")),
        .. Module(
            "http_mirror",
            "this module",
            Row("mirror", HttpServerLocation, One, Named("uri"), "off").List().Unsupported("copies of requests").From("1.13.4"),
            Row("mirror_request_body", HttpServerLocation, One, Flag, "on").Unsupported("copies of requests").From("1.13.4")),
        .. Module(
            "http_realip",
            "this module",
            Row("real_ip_header", HttpServerLocation, One, Named("field"), "X-Real-IP").Compiled(),
            Row("real_ip_recursive", HttpServerLocation, One, Flag, "off").Compiled().From("1.2.1"),
            Row("set_real_ip_from", HttpServerLocation, One, Named("address")).List().Compiled()),
        .. Module(
            "http_referer",
            "this module",
            Row("referer_hash_bucket_size", Server | Location, One, Number, "64").NoEffect("tables are laid out by the compiler").From("1.0.5"),
            Row("referer_hash_max_size", Server | Location, One, Number, "2048").NoEffect("tables are laid out by the compiler").From("1.0.5"),
            Row("valid_referers", Server | Location, OneOrMore, Word).List().Unsupported("checks of the Referer header")),
        .. Module(
            "http_secure_link",
            "this module",
            Row("secure_link", HttpServerLocation, One, Complex).Unsupported("signed links"),
            Row("secure_link_md5", HttpServerLocation, One, Complex).Unsupported("signed links"),
            Row("secure_link_secret", HttpServerLocation, One, Word).Unsupported("signed links")),
        .. Module(
            "http_split_clients",
            "this module",
            Row("split_clients", Http, Two, Args(Complex, Named("$variable"))).Repeats().WithEntries().Compiled()),
    ];
}
