using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Replies of HTTP backends that newer versions of nginx, or this server, do not take: the answer is 502.</summary>
public sealed class ProxyRefusals(Sites<ProxyRefusals> sites) : IClassFixture<Sites<ProxyRefusals>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            location / { proxy_pass http://[[http]]; }
        }
        server {
            listen 127.0.0.1:[[port-default]];
            location / { proxy_pass http://[[http]]; }
        }
        """));

    public static TheoryData<string> Requests =>
    [
        "GET /?reply=two-lengths",
        "GET /?reply=bad-length",
        "GET /?reply=negative-length",
        "GET /?reply=both-framings",
        "GET /?reply=two-codings",
        "GET /?reply=identity",
        "GET /?reply=gzip-chunked",
        "[[port-default]] GET /",
        "[[port-default]] POST /\n\nbody",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
