using NginxConf.TestKit.Differential;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>/etc/nginx as Debian installs it, untouched but for the places of files and sockets.</summary>
public sealed class PackagedConfiguration(Sites<PackagedConfiguration> sites) : IClassFixture<Sites<PackagedConfiguration>>, IDifferentialSuite
{
    private const string Installed = "/etc/nginx";

    public static DifferentialSetup Setup => new(Moved(File.ReadAllText(Path.Combine(Installed, "nginx.conf"))))
    {
        ConfigFiles = new Dictionary<string, string>
        {
            ["sites-enabled/default"] = Moved(File.ReadAllText(Path.Combine(Installed, "sites-available", "default"))),
        },
        Documents = directory =>
        {
            directory.Write("documents/index.html", "<title>home</title>\n" + FastCgiFaults.Pattern(1000));
            directory.Write("documents/style.css", "p { } /* " + FastCgiFaults.Pattern(1000) + " */");
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /\nAccept-Encoding: gzip, deflate, br",
        "GET /index.html\nAccept-Encoding: gzip",
        "HEAD /\nAccept-Encoding: gzip",
        "GET /style.css\nAccept-Encoding: gzip",
        "GET /missing\nAccept-Encoding: gzip",
        "GET /missing",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    private static string Moved(string configuration) => configuration
        .Replace("user www-data;", "", StringComparison.Ordinal) // the kit starts nginx with a user of its own
        .Replace("/run/nginx.pid", "nginx.pid", StringComparison.Ordinal)
        .Replace("/var/log/nginx/", "", StringComparison.Ordinal)
        .Replace("/etc/nginx/sites-enabled/", "sites-enabled/", StringComparison.Ordinal)
        .Replace("/var/www/html", "[[root]]", StringComparison.Ordinal)
        .Replace("listen 80 ", "listen 127.0.0.1:[[port]] ", StringComparison.Ordinal)
        .Replace("listen [::]:80 ", "listen [::1]:[[port-v6]] ", StringComparison.Ordinal);
}
