using System.Text;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>satisfy: address rules and passwords together, and who answers.</summary>
public sealed class Satisfy(Sites<Satisfy> sites) : IClassFixture<Sites<Satisfy>>, IDifferentialSuite
{
    private static readonly string[] s_rules = ["allow", "deny", "none", "deny-only"];

    public static DifferentialSetup Setup => new(DifferentialSetup.Http($$"""
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
            auth_basic "Closed";
            auth_basic_user_file htpasswd;
            {{Locations("all")}}
            {{Locations("any")}}
            location /inherit/ {
                satisfy any;
                allow 127.0.0.1;
                location /inherit/x { try_files /a.txt =404; }
                location /inherit/all { satisfy all; try_files /a.txt =404; }
                location /inherit/denied { deny all; try_files /a.txt =404; }
            }
            location /no-login { satisfy any; auth_basic off; deny all; try_files /a.txt =404; }
            location /no-login-allowed { satisfy any; auth_basic off; allow all; try_files /a.txt =404; }
            location /no-login-other { satisfy any; auth_basic off; allow 10.0.0.1; try_files /a.txt =404; }
            location /login-only { satisfy any; try_files /a.txt =404; }
            location /missing-file { satisfy any; auth_basic_user_file none; deny all; try_files /a.txt =404; }
            location /missing-file-allowed { satisfy any; auth_basic_user_file none; allow all; try_files /a.txt =404; }
            location /missing-file-all { auth_basic_user_file none; allow all; try_files /a.txt =404; }
            location /broken-file { satisfy any; auth_basic_user_file [[prefix]]; deny all; try_files /a.txt =404; }
            location /page { satisfy any; deny all; error_page 401 /page/again; error_page 403 /page/forbidden; try_files /a.txt =404; }
            location = /page/again { satisfy any; deny all; allow all; }
            location /internal { satisfy any; deny all; error_page 401 = /open; }
            location = /open { satisfy any; allow all; try_files /a.txt =404; }
            location /delay { satisfy any; deny all; auth_delay 50ms; try_files /a.txt =404; }
            location /delay-all { deny all; auth_delay 50ms; try_files /a.txt =404; }
        }
        """))
    {
        ConfigFiles = new Dictionary<string, string> { ["htpasswd"] = "user:{PLAIN}secret\n" },
        Documents = directory => directory.Write("documents/a.txt", "file a\n"),
        Logs = [new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        .. from satisfy in (string[])["all", "any"]
           from rule in s_rules
           from login in (string[])["", Login("secret"), Login("wrong")]
           select $"GET /{satisfy}/{rule}{login}",
        .. from path in (string[])["/inherit/x", "/inherit/all", "/inherit/denied", "/no-login", "/no-login-allowed", "/no-login-other", "/login-only",
               "/missing-file", "/missing-file-allowed", "/missing-file-all", "/broken-file", "/page", "/internal", "/delay", "/delay-all"]
           from login in (string[])["", Login("secret"), Login("wrong")]
           select $"GET {path}{login}",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    private static string Locations(string satisfy) => $$"""
        location /{{satisfy}}/allow { satisfy {{satisfy}}; allow 127.0.0.1; deny all; try_files /a.txt =404; }
            location /{{satisfy}}/deny { satisfy {{satisfy}}; deny 127.0.0.1; allow all; try_files /a.txt =404; }
            location /{{satisfy}}/none { satisfy {{satisfy}}; allow 10.0.0.1; try_files /a.txt =404; }
            location /{{satisfy}}/deny-only { satisfy {{satisfy}}; deny all; try_files /a.txt =404; }
        """;

    private static string Login(string password) =>
        "\nAuthorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + password));
}
