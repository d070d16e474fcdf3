using System.Text;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>auth_basic and auth_basic_user_file: every form of password, the realm, the file, what is inherited.</summary>
public sealed class BasicAuthentication(Sites<BasicAuthentication> sites) : IClassFixture<Sites<BasicAuthentication>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
            auth_basic "Closed site";
            auth_basic_user_file htpasswd;
            error_log error.log info;

            location / { try_files /a.txt =404; }
            location /show { add_header X-User "[$remote_user]" always; try_files /a.txt =404; }
            location /return { return 200 "[$remote_user]"; }
            location /open { auth_basic off; try_files /a.txt =404; }
            location /other-realm { auth_basic 'Only "friends" of $host$arg_r'; try_files /a.txt =404; }
            location /realm-by-variable { auth_basic $arg_realm; try_files /a.txt =404; }
            location /empty-realm { auth_basic ""; try_files /a.txt =404; }
            location /other-file { auth_basic_user_file sub/htpasswd; try_files /a.txt =404; }
            location /absolute { auth_basic_user_file [[prefix]]/sub/htpasswd; try_files /a.txt =404; }
            location /file-by-variable { auth_basic_user_file sub/$arg_f; try_files /a.txt =404; }
            location /path-by-variable { auth_basic_user_file $arg_f; try_files /a.txt =404; }
            location /missing { auth_basic_user_file no-such-file; try_files /a.txt =404; }
            location /not-a-directory { auth_basic_user_file htpasswd/x; try_files /a.txt =404; }
            location /directory { auth_basic_user_file sub; try_files /a.txt =404; }
            location /delayed { auth_delay 100ms; try_files /a.txt =404; }
            location /delayed/page { auth_delay 100ms; error_page 401 /public.html; try_files /a.txt =404; }
            location /page { error_page 401 /public.html; try_files /a.txt =404; }
            location /page-closed { error_page 401 /closed.html; try_files /a.txt =404; }
            location /page-200 { error_page 401 =200 /public.html; try_files /a.txt =404; }
            location /page-named { error_page 401 = @public; try_files /a.txt =404; }
            location /page-redirect { error_page 401 http://login.example/; try_files /a.txt =404; }
            location @public { auth_basic off; return 403 "named\n"; }
            location = /public.html { auth_basic off; }
            location = /closed.html { }
            location /php { fastcgi_param REMOTE_USER $remote_user if_not_empty; fastcgi_pass [[php]]; }
            location /if { if ($arg_a) { add_header X-If 1; } try_files /a.txt =404; }
            location /outer/ {
                auth_basic "outer";
                location /outer/inner { try_files /a.txt =404; }
                location /outer/open { auth_basic off; try_files /a.txt =404; }
            }
        }
        """))
    {
        ConfigFiles = new Dictionary<string, string>
        {
            ["htpasswd"] = """
            plain:{PLAIN}secret
            # comment:{PLAIN}secret
            #comment:{PLAIN}secret

            sha:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=
            ssha:{SSHA}JmBeuhdjwCnZoajTbkfwR3UErstzYWx0eTEyMw==
            ssha-broken:{SSHA}*****
            apr1:$apr1$saltsalt$LrttParrLPdxvgutaSXWJ0
            des:abNANd1rDfiNc
            des-extended:_J9..rasmz0.F/jqjWck
            md5:$1$saltsalt$9xy1btjgzLYfb7hivXtC//
            sha256:$5$saltsalt$0IyaXrmV7.sGNS6tirgqHLqX/G.FBvgkYA.lpPdS5sA
            sha256-rounds:$5$rounds=1000$saltsalt$eKLZU9t9OoPWrqOQsoTIKG0aYkZ5rGOoOQhiIvoSWX2
            sha512:$6$saltsalt$TVLlQcbpFVof5W3Yz4DTP6gRstiNuHwwTt6GLc1E5n0U0aDehy0S5knV8wiOQSpT0Y77vwPZN.Pq.H91p5hVO1
            bcrypt:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a
            yescrypt:$y$j9T$F5Jx5fExrKuPp53xLKQ..1$GmcwIgvdUC9qLWcKCi6gklUa1dM3ziD43YxYNURLKy0
            bad-setting:*
            comment-behind:{PLAIN}secret:Some One
            empty:
            plain-empty:{PLAIN}
            twice:{PLAIN}first
            twice:{PLAIN}second
            no-colon
            with space:{PLAIN}secret
             leading:{PLAIN}secret
            last:{PLAIN}secret
            """,
            ["sub/htpasswd"] = "other:{PLAIN}secret\r\nwindows:{PLAIN}secret\r\n\r\n",
        },
        Documents = directory =>
        {
            directory.Write("documents/a.txt", "file a\n");
            directory.Write("documents/public.html", "public\n");
            directory.Write("documents/closed.html", "closed\n");
        },
        Logs = [new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /a",
        "HEAD /a",
        "POST /a\n\nbody",
        As("GET /a", "plain", "secret"),
        As("GET /a", "plain", "Secret"),
        As("GET /a", "plain", ""),
        As("GET /a", "plain", "secret\0more"),
        As("GET /a", "plain", "secre"),
        As("GET /a", "sha", "secret"),
        As("GET /a", "sha", "other"),
        As("GET /a", "ssha", "secret"),
        As("GET /a", "ssha", "other"),
        As("GET /a", "ssha-broken", "secret"),
        As("GET /a", "apr1", "secret"),
        As("GET /a", "apr1", "other"),
        As("GET /a", "apr1", ""),
        As("GET /a", "des", "secret"),
        As("GET /a", "des", "secrets"),
        As("GET /a", "des-extended", "secret"),
        As("GET /a", "md5", "secret"),
        As("GET /a", "md5", "other"),
        As("GET /a", "sha256", "secret"),
        As("GET /a", "sha256", "other"),
        As("GET /a", "sha256-rounds", "secret"),
        As("GET /a", "sha512", "secret"),
        As("GET /a", "sha512", "other"),
        As("GET /a", "bcrypt", "secret"),
        As("GET /a", "bcrypt", "other"),
        As("GET /a", "yescrypt", "secret"),
        As("GET /a", "yescrypt", "other"),
        As("GET /a", "bad-setting", "secret"),
        As("GET /a", "comment-behind", "secret"),
        As("GET /a", "comment-behind", "secret:Some One"),
        As("GET /a", "empty", ""),
        As("GET /a", "plain-empty", ""),
        As("GET /a", "twice", "first"),
        As("GET /a", "twice", "second"),
        As("GET /a", "no-colon", ""),
        As("GET /a", "with space", "secret"),
        As("GET /a", " leading", "secret"),
        As("GET /a", "leading", "secret"),
        As("GET /a", "last", "secret"),
        As("GET /a", "# comment", "secret"),
        As("GET /a", "#comment", "secret"),
        As("GET /a", "nobody", "secret"),
        As("GET /a", "plai", "secret"),
        As("GET /a", "plain1", "secret"),
        As("GET /a", "", "secret"),
        As("GET /a", "\u00e9", "secret"),
        "GET /a\nAuthorization: Basic cGxhaW46c2VjcmV0",
        "GET /a\nAuthorization: basic    cGxhaW46c2VjcmV0",
        "GET /a\nAuthorization: Basic cGxhaW46c2VjcmV0====x",
        "GET /a\nAuthorization: Basic cGxhaW46c2Vjcm V0",
        "GET /a\nAuthorization: Basic cGxhaW46c2VjcmV",
        "GET /a\nAuthorization: Basic cGxhaW4",
        "GET /a\nAuthorization: Basic c",
        "GET /a\nAuthorization: Basic",
        "GET /a\nAuthorization: Basic ",
        "GET /a\nAuthorization: Bearer cGxhaW46c2VjcmV0",
        "GET /a\nAuthorization: Basic c2hhOm90aGVy\nAuthorization: Basic cGxhaW46c2VjcmV0",
        As("GET /show", "plain", "secret"),
        As("GET /show", "plain", "wrong"),
        As("GET /show", "nobody", "wrong"),
        "GET /show",
        As("GET /return", "anybody", "any"),
        "GET /return",
        As("GET /open", "nobody", "any"),
        "GET /open",
        "GET /other-realm",
        "GET /other-realm?r=%0d%0aX:1",
        "GET /realm-by-variable?realm=off",
        "GET /realm-by-variable?realm=on",
        "GET /realm-by-variable",
        "GET /empty-realm",
        As("GET /other-file", "other", "secret"),
        As("GET /other-file", "plain", "secret"),
        As("GET /other-file", "windows", "secret"),
        As("GET /other-file", "\r", "secret"),
        As("GET /absolute", "other", "secret"),
        As("GET /file-by-variable?f=htpasswd", "other", "secret"),
        As("GET /file-by-variable?f=none", "other", "secret"),
        As("GET /file-by-variable", "other", "secret"),
        "GET /file-by-variable?f=none",
        As("GET /path-by-variable?f=sub/htpasswd", "other", "secret"),
        As("GET /path-by-variable?f=/no/such/file", "other", "secret"),
        "GET /missing",
        As("GET /missing", "plain", "secret"),
        As("GET /not-a-directory", "plain", "secret"),
        As("GET /directory", "plain", "secret"),
        "GET /delayed",
        As("GET /delayed", "plain", "wrong"),
        As("GET /delayed", "plain", "secret"),
        "GET /delayed/page",
        "GET /page",
        As("GET /page", "plain", "secret"),
        "GET /page-closed",
        "GET /page-200",
        "GET /page-named",
        "GET /page-redirect",
        As("GET /php", "plain", "secret"),
        "GET /php",
        As("GET /if?a=1", "plain", "secret"),
        "GET /if?a=1",
        "GET /outer/inner",
        "GET /outer/open",
        "GET /outer/x",
        As("GET /a", "plain", "secret") + "\n---\nGET /a\n---\n" + As("GET /a", "plain", "secret"),
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    private static string As(string request, string user, string password) =>
        $"{request}\nAuthorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}";
}
