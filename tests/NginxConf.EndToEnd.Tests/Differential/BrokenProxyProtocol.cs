using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>listen ... proxy_protocol: connections that do not start with a whole head are closed without an answer, and logged.</summary>
public sealed class BrokenProxyProtocol(Sites<BrokenProxyProtocol> sites) : IClassFixture<Sites<BrokenProxyProtocol>>, IDifferentialSuite
{
    private const string Signature = "\\x0d\\x0a\\x0d\\x0a\\x00\\x0d\\x0aQUIT\\x0a";
    private const string Get = "GET / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n";

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        ssl_certificate [[root]]/../one.crt;
        ssl_certificate_key [[root]]/../one.key;
        server {
            listen 127.0.0.1:[[port]];
            listen 127.0.0.1:[[port-proxied]] proxy_protocol;
            listen 127.0.0.1:[[port-secure]] ssl proxy_protocol;
            return 200 "served";
        }
        """))
    {
        Documents = directory => TestCertificate.Write(directory, "one", "localhost"),
        Logs = [new("error.log")],
        Probes = false,
    };

    /// <summary>Those of which the error log shows a part: more of it in nginx before 1.23.3.</summary>
    public static IReadOnlyList<string> OfSeveralLines { get; } =
    [
        $"[[port-proxied]] raw:{Get}",
        $"[[port-proxied]] raw:PROXY TCP4 1.2.3.4 5.6.7.8 1 2\\n{Get}",
        $"[[port-proxied]] raw:PROXY TCP4 1.2.3.4 5.6.7.8 1\\r\\n{Get}",
        $"[[port-proxied]] raw:PROXY TCP4 1.2.3.4 5.6.7.8 1 65536\\r\\n{Get}",
        $"[[port-proxied]] raw:PROXY TCP4 1.2.3.4 5.6.7.8 -1 2\\r\\n{Get}",
        $"[[port-proxied]] raw:PROXY TCP4 1.2.3.4 5.6.7.8  2\\r\\n{Get}",
        $"[[port-proxied]] raw:PROXY TCP4 host.example 5.6.7.8 1 2\\r\\n{Get}",
        $"[[port-proxied]] raw:PROXY TCP5 1.2.3.4 5.6.7.8 1 2\\r\\n{Get}",
        $"[[port-proxied]] raw:PROXY UDP4 1.2.3.4 5.6.7.8 1 2\\r\\n{Get}",
        $"[[port-proxied]] raw:proxy TCP4 1.2.3.4 5.6.7.8 1 2\\r\\n{Get}",
        $"[[port-proxied]] raw:{Signature}",
        $"[[port-secure]] raw:{Get}",
        "[[port-secure]] raw:PROXY TCP4 1.2.3.4 5.6.7.8 1\\r\\n",
    ];

    public static TheoryData<string> Requests =>
    [
        .. OfSeveralLines,
        "[[port-proxied]] raw:PROXY",
        "[[port-proxied]] raw:PROXY TCP4 1.2.3.4 5.6.7.8 1 2",
        "[[port-proxied]] raw:PROXY UNKNOWN no line end",
        $"[[port-proxied]] raw:{Signature}\\x11\\x11\\x00\\x00{Get}",
        $"[[port-proxied]] raw:{Signature}\\x21\\x11\\xff\\xff{Get}",
        $"[[port-proxied]] raw:{Signature}\\x21\\x11\\x00\\x04abcd{Get}",
        $"[[port-proxied]] raw:{Signature}\\x21\\x21\\x00\\x0cabcdefghijkl{Get}",
        "[[port-proxied]] raw-end:PROXY TCP4",
        $"[[port-secure]] raw:PROXY TCP4 1.2.3.4 5.6.7.8 1 2\\r\\n{Get}",
        $"[[port-secure]] raw:{Signature}\\x21\\x11\\x00\\x04abcd{Get}",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
