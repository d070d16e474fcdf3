using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Groups of servers: the block <c>upstream</c> and what chooses among its servers.</summary>
internal static class UpstreamTable
{
    private const string Balancing = "this way of choosing a server; servers take turns by weight";
    private const string Resolving = "servers whose names are looked up again while running";
    private const string Affinity = "session affinity";

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_upstream",
            "changes of a group while running",
            Row("resolver", Upstream, OneOrMore, Args(Named("address"), Named("parameter"))).Own().Unsupported(Resolving).From("1.27.3"),
            Row("resolver_timeout", Upstream, One, Time, "30s").Own().Unsupported(Resolving).From("1.27.3"),
            Row("server", Upstream, OneOrMore, Args(Named("address"), Named("parameter"))).Repeats().Compiled(),
            Row("state", Upstream, One, FilePath).Own().Subscription().From("1.9.7"),
            Row("upstream", Http, One, Name).Repeats().Opening(Upstream).Compiled()),
        .. Module(
            "http_upstream_conf",
            "changes of a group while running",
            Row("upstream_conf", Location, ArgumentShape.None, Nothing).Own().Subscription().From("1.5.12")),
        .. Module(
            "http_upstream_hash",
            Balancing,
            Row("hash", Upstream, OneOrTwo, Args(Complex, OneOf("consistent"))).LastWins().Own().From("1.7.2")),
        .. Module(
            "http_upstream_hc",
            "active health checks",
            Row("health_check", Location, ArgumentShape.Any, Named("parameter")).Own().Subscription().From("1.5.7"),
            Row("match", Http, One, Name).Repeats().Opaque().Subscription().From("1.5.8")),
        .. Module(
            "http_upstream_ip_hash",
            Balancing,
            Row("ip_hash", Upstream, ArgumentShape.None, Nothing).LastWins().Own()),
        .. Module(
            "http_upstream_keepalive",
            "this limit of kept connections",
            Row("keepalive", Upstream, OneOrTwo, Args(NumberFrom(0), OneOf("local")), "32 local").Own().Compiled("the second argument is from 1.29.7").From("1.1.4"),
            Row("keepalive_requests", Upstream, One, Number, "1000").Own().Compiled().From("1.15.3"),
            Row("keepalive_time", Upstream, One, Time, "1h").Own().Unsupported("kept connections are not closed by age").From("1.19.10"),
            Row("keepalive_timeout", Upstream, One, Time, "60s").Own().Compiled().From("1.15.3")),
        .. Module(
            "http_upstream_least_conn",
            Balancing,
            Row("least_conn", Upstream, ArgumentShape.None, Nothing).LastWins().Own().From("1.3.1")),
        .. Module(
            "http_upstream_least_time",
            Balancing,
            Row("least_time", Upstream, OneOrTwo, Args(OneOf("header", "last_byte"), OneOf("inflight"))).LastWins().Own().From("1.31.0")),
        .. Module(
            "http_upstream_ntlm",
            "connections bound to clients",
            Row("ntlm", Upstream, ArgumentShape.None, Nothing).Own().Subscription().From("1.9.2")),
        .. Module(
            "http_upstream_queue",
            "queues of requests",
            Row("queue", Upstream, OneOrTwo, Args(Number, Named("timeout"))).Own().Subscription().From("1.5.12")),
        .. Module(
            "http_upstream_random",
            Balancing,
            Row("random", Upstream, Shape(0, 1, 2), Args(OneOf("two"), Named("method"))).LastWins().Own().From("1.15.1")),
        .. Module(
            "http_upstream_sticky",
            Affinity,
            Row("sticky", Upstream, TwoOrMore, Args(OneOf("cookie", "route", "learn"), Named("parameter"))).Own().From("1.29.6"),
            Row("sticky_cookie_insert", Upstream, Shape(1, 2, 3, 4), Args(Name, Named("parameter"))).Own().Subscription().From("1.5.7")),
        .. Module(
            "http_upstream_zone",
            "shared zones",
            Row("zone", Upstream, OneOrTwo, Args(Name, Size)).LastWins().Own().NoEffect("there is one process, so the state of its servers is shared anyway").From("1.9.0")),
    ];
}
