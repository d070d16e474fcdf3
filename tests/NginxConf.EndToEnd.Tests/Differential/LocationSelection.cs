using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Which location answers: kinds, order, nesting, decoding of the path before the choice.</summary>
public sealed class LocationSelection(Sites<LocationSelection> sites) : IClassFixture<Sites<LocationSelection>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
            location / { return 200 "root $uri"; }
            location = / { return 200 "exact root"; }
            location = /exact { return 200 "exact"; }
            location /prefix { return 200 "prefix $uri"; }
            location /prefix/longer { return 200 "longer prefix"; }
            location ^~ /static/ { return 200 "static, no regex"; }
            location ~ \.php$ { return 200 "php $uri"; }
            location ~* \.(gif|jpe?g)$ { return 200 "image $1"; }
            location ~ ^/user/(?<name>[a-z]+)/(\d+)$ { return 200 "user $name $2"; }
            location ~ "^/q/\d{2,3}$" { return 200 "two or three digits"; }
            location /outer/ {
                location /outer/inner/ { return 200 "nested prefix"; }
                location ~ \.txt$ { return 200 "nested regex $uri"; }
                location = /outer/same { return 200 "nested exact"; }
                return 200 "outer";
            }
            location ^~ /sealed/ {
                location ~ \.php$ { return 200 "regex inside sealed"; }
                return 200 "sealed";
            }
            location /a%20b { return 200 "literal percent"; }
            location "/a b" { return 200 "space $uri"; }
            location /x { return 200 "x"; }
            location /X { return 200 "capital x"; }
        }
        """));

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /exact",
        "GET /exact/",
        "GET /exact?query",
        "GET /exactly",
        "GET /prefix",
        "GET /prefix-and-more",
        "GET /prefix/longer/x",
        "GET /static/a.php",
        "GET /a.php",
        "GET /a.PHP",
        "GET /prefix/a.php",
        "GET /A.JPG",
        "GET /a.jpeg",
        "GET /user/bob/42",
        "GET /user/bob/x",
        "GET /q/12",
        "GET /q/1234",
        "GET /outer/",
        "GET /outer/inner/x",
        "GET /outer/a.txt",
        "GET /outer/inner/a.txt",
        "GET /outer/same",
        "GET /outer/same/x.php",
        "GET /sealed/a.php",
        "GET /sealed/a",
        "GET /a%20b",
        "GET /a%2520b",
        "GET /x",
        "GET /X",
        "GET //exact",
        "GET /./prefix/../exact",
        "GET /%65xact",
        "GET /prefix%2flonger/x",
        "GET /exact#fragment",
        "HEAD /exact",
        "POST /exact",
        "DELETE /exact",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
