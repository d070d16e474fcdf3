using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.ProtocolRows;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>uwsgi, SCGI, gRPC, memcached and tunnels.</summary>
internal static class OtherProtocolsTable
{
    private static readonly string[] s_gatewayConditions =
    [
        "error", "timeout", "invalid_header", "non_idempotent", "http_500", "http_503", "http_403", "http_404", "http_429", "updating", "off",
    ];

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_uwsgi",
            "requests to uwsgi servers",
            [
                .. Gateway("uwsgi_"),
                .. Tls("uwsgi_"),
                Row("uwsgi_modifier1", HttpServerLocation, One, NumberFrom(0, 255), "0"),
                Row("uwsgi_modifier2", HttpServerLocation, One, NumberFrom(0, 255), "0"),
                Row("uwsgi_string", HttpServerLocation, One, Word),
            ]),
        .. Module("http_scgi", "requests to SCGI servers", Gateway("scgi_")),
        .. Module(
            "http_grpc",
            "requests to gRPC servers",
            [
                .. Connection(
                    "grpc_",
                    [.. s_gatewayConditions.Except(["updating"]), "http_502", "http_504"]),
                .. Headers("grpc_"),
                .. Tls("grpc_"),
                Row("grpc_pass", Location | LocationIf, One, Named("address")).Own().From("1.13.10"),
                Row("grpc_set_header", HttpServerLocation, Two, Args(Named("field"), Complex)).List().From("1.13.10"),
            ]),
        .. Module(
            "http_memcached",
            "requests to memcached servers",
            [
                .. Connection("memcached_", "error", "timeout", "invalid_response", "not_found", "off")
                    .Where(row => !row.Name.Contains("socket_rcvbuf") && !row.Name.Contains("socket_sndbuf")),
                Row("memcached_gzip_flag", HttpServerLocation, One, Number).From("1.3.6"),
                Row("memcached_pass", Location | LocationIf, One, Named("address")).Own(),
            ]),
        .. Module(
            "http_tunnel",
            "tunnels for CONNECT requests",
            [
                .. Connection("tunnel_", "error", "timeout", "off").Select(row => row.Since == "1.31.3" ? row : row.From("1.31.0")),
                Row("tunnel_pass", Server | Location | LocationIf, Shape(0, 1), Complex).Own().From("1.31.0"),
                Row("tunnel_send_lowat", HttpServerLocation, One, Size, "0").NoEffect("only known to FreeBSD").From("1.31.0"),
            ]),
    ];

    /// <summary>What uwsgi and SCGI have in common.</summary>
    private static DirectiveInfo[] Gateway(string prefix) =>
    [
        .. Connection(prefix, s_gatewayConditions),
        .. Headers(prefix),
        .. Buffering(prefix),
        .. Cache(prefix, s_gatewayConditions),
        Row(prefix + "param", HttpServerLocation, Shape(2, 3), Args(Name, Complex, OneOf("if_not_empty"))).List(),
        Row(prefix + "pass", Location | LocationIf, One, Named("address")).Own(),
    ];
}
