using System.Globalization;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>split_clients: the hash and the limits of the shares.</summary>
public sealed class SplitClients(Sites<SplitClients> sites) : IClassFixture<Sites<SplitClients>>, IDifferentialSuite
{
    private static readonly string s_hundredths = string.Join(' ', Enumerable.Range(0, 400).Select(Share));

    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "shares",
            $$"""
            split_clients "$arg_a" $split_halves { 50% one; * two; }
            split_clients "x${arg_a}y$arg_b" $split_small { 0.01% a; 0.5% b; 33.33% c; 10% ""; 5.5% d; * e; }
            split_clients $arg_a $split_open { 25% quarter; 25% half; }
            split_clients $arg_a $split_all { 100% all; }
            split_clients $arg_a $split_rest { * rest; }
            split_clients $arg_a $split_fine { {{s_hundredths}} * rest; }
            server { listen 127.0.0.1:[[port]]; location / { return 200 "$split_halves|$split_small|$split_open|$split_all|$split_rest|$split_fine"; } }
            """,
            [.. Enumerable.Range(0, 16).Select(i => $"GET /?a={new string('k', i)}{i}"), "GET /", "GET /?a=%E4%F6&b=\u00e4", "GET /?a={pattern:1000}"])
        .Add(
            "uses",
            """
            split_clients $split_flag $split_twice { 100% from-flag; }
            split_clients $remote_addr $split_flag { 50% 1; * 0; }
            map $split_twice $split_mapped { from-flag "mapped $split_flag"; }
            server {
                listen 127.0.0.1:[[port]];
                if ($split_flag) { set $split_seen yes; }
                location / { return 200 "$split_mapped|$split_seen"; }
            }
            """,
            "GET /");

    public static DifferentialSetup Setup => s_sites.Setup();

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    private static string Share(int i) => string.Create(CultureInfo.InvariantCulture, $"0.{(i % 30) + 1:00}% v{i};");
}
