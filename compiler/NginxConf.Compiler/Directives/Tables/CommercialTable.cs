using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Modules of the commercial subscription.</summary>
internal static class CommercialTable
{
    public static DirectiveInfo[] Rows { get; } =
        new DirectiveInfo[][]
        {
            Module(
                "mgmt",
                "usage reports of the subscription",
                Row("mgmt", Main, ArgumentShape.None, Nothing).Opaque().From("1.27.2")),
            Module(
                "http_api",
                "the status interface",
                Row("api", Location, Shape(0, 1), Named("parameter")).Own().From("1.13.3"),
                Row("status_zone", Server | Location | LocationIf, One, Complex).Own().From("1.13.12")),
            Module(
                "http_auth_jwt",
                "JSON web tokens",
                Row("auth_jwt", HttpServerLocation | LimitExcept, OneOrTwo, Args(Or("off", Complex), Named("token")), "off").From("1.11.3"),
                Row("auth_jwt_claim_set", Http, TwoOrMore, Args(Named("$variable"), Name)).Repeats().From("1.11.10"),
                Row("auth_jwt_header_set", Http, TwoOrMore, Args(Named("$variable"), Name)).Repeats().From("1.11.10"),
                Row("auth_jwt_key_cache", HttpServerLocation, One, Time, "0").From("1.21.4"),
                Row("auth_jwt_key_file", HttpServerLocation | LimitExcept, One, PathText).List().From("1.11.3"),
                Row("auth_jwt_key_request", HttpServerLocation | LimitExcept, One, Complex).List().From("1.15.6"),
                Row("auth_jwt_leeway", HttpServerLocation, One, Time, "0s").From("1.13.10"),
                Row("auth_jwt_require", HttpServerLocation | LimitExcept, OneOrMore, Complex).List().From("1.21.2"),
                Row("auth_jwt_type", HttpServerLocation | LimitExcept, One, OneOf("signed", "encrypted", "nested"), "signed").From("1.19.7")),
            Module(
                "http_auth_require",
                "conditions on variables",
                Row("auth_require", HttpServerLocation | LimitExcept, OneOrMore, Complex).List().From("1.29.0")),
            Module(
                "http_f4f",
                "Adobe HTTP dynamic streaming",
                Row("f4f", Location, ArgumentShape.None, Nothing).Own(),
                Row("f4f_buffer_size", HttpServerLocation, One, Size, "512k")),
            Module(
                "http_hls",
                "HTTP live streaming",
                Row("hls", Location, ArgumentShape.None, Nothing).Own(),
                Row("hls_buffers", HttpServerLocation, Two, Buffers, "8 2m"),
                Row("hls_forward_args", HttpServerLocation, One, Flag, "off").From("1.5.12"),
                Row("hls_fragment", HttpServerLocation, One, Time, "5s"),
                Row("hls_mp4_buffer_size", HttpServerLocation, One, Size, "512k"),
                Row("hls_mp4_max_buffer_size", HttpServerLocation, One, Size, "10m")),
            Module(
                "http_internal_redirect",
                "redirects inside the server by condition",
                Row("internal_redirect", Server | Location, One, Complex).Own().From("1.23.4")),
            Module(
                "http_keyval",
                "tables that change while running",
                Row("keyval", Http, Shape(3), Args(Complex, Named("$variable"), Named("zone"))).Repeats().From("1.13.3"),
                Row("keyval_zone", Http, OneOrMore, Named("parameter")).Repeats().From("1.13.3")),
            Module(
                "http_num_map",
                "variables by number",
                Row("num_map", Http, OneOrTwo, Args(Complex, Named("$variable"))).Repeats().WithEntries().From("1.29.3")),
            Module(
                "http_oidc",
                "OpenID Connect",
                Row("auth_oidc", HttpServerLocation, One, Or("off", Name), "off").From("1.27.4"),
                Row("oidc_provider", Http, One, Name).Repeats().Opaque().From("1.27.4")),
            Module(
                "http_session_log",
                "logs of sessions",
                Row("session_log", HttpServerLocation, One, Or("off", Name), "off"),
                Row("session_log_format", Http, TwoOrMore, Args(Name, Complex)).Repeats(),
                Row("session_log_zone", Http, TwoOrMore, Args(FilePath, Named("parameter"))).Repeats()),
            Module(
                "http_status",
                "the status interface",
                Row("status", Location, ArgumentShape.None, Nothing).Own(),
                Row("status_format", HttpServerLocation, OneOrTwo, Args(OneOf("json", "jsonp"), Complex), "json")),
        }.SelectMany(rows => rows).Select(row => row.Subscription()).ToArray();
}
