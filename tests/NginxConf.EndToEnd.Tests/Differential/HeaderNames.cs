using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>underscores_in_headers and ignore_invalid_headers, for variables and for what backends get.</summary>
public sealed class HeaderNames(Sites<HeaderNames> sites) : IClassFixture<Sites<HeaderNames>>, IDifferentialSuite
{
    private const string Parts =
        """
        location / { return 200 "$http_x_one|$http_x_two|$http_x_three|$http_content_type|$content_type"; }
        location /php { fastcgi_pass [[php]]; }
        """;

    private static readonly string[] s_requests =
    [
        "GET /\nX-One: 1\nX_Two: 2",
        "GET /\nX_One: 1\nX-One: 2",
        "GET /\n_x_one: 1",
        "GET /\nX.One: 1\nX-One: 2",
        "GET /\nX One: 1\nX-One: 2",
        "GET /\nX-One : 1",
        "GET /\nX-\u00e4: 1\nX-Two: 2",
        "GET /\nX(One): 1\nX-Two: 2",
        "GET /php\nX_One: 1\nX-Two: 2\nX.Three: 3",
        "GET /\nContent_Type: a\nContent-Type: b",
        "GET /\nx-ONE: 1",
        "GET /\nX-One:1\nX-Two:   2   \nX-Three:",
    ];

    private static readonly SmallSites s_sites = new SmallSites()
        .Add("usual", Parts, s_requests)
        .Add("underscores", "underscores_in_headers on;\n" + Parts, s_requests)
        .Add("invalid", "ignore_invalid_headers off;\n" + Parts, s_requests)
        .Add("both", "ignore_invalid_headers off;\nunderscores_in_headers on;\n" + Parts, s_requests);

    public static DifferentialSetup Setup => s_sites.Setup();

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
