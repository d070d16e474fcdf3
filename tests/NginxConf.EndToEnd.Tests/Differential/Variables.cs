using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>map and the variables, seen through <c>return</c>.</summary>
public sealed class Variables(Sites<Variables> sites) : IClassFixture<Sites<Variables>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        map $arg_x $exact { default "(none)"; one 1; "two words" 2; Three 3; \default literal; }
        map $host $by_host {
            hostnames;
            default other;
            .example.org dot;
            *.example.com leading;
            www.example.* trailing;
            exact.example.com exact;
        }
        map $uri $by_regex {
            ~^/v/(?<v_part>[^/]+)/ "part $v_part";
            ~*\.PHP$ php;
            "~^/v/(\d+)$" "number $1";
            default "";
        }
        map "$arg_a:$arg_b" $two { "1:2" yes; ":" neither; default "$arg_b,$arg_a"; }
        map $http_user_agent $mobile { default desktop; ~*(android|iphone) mobile; "" none; }
        map $arg_volatile $vol { volatile; default "$uri"; }
        server {
            listen 127.0.0.1:[[port]];
            server_name named.example *.wild.example ~^(?<label>\w+)\.label\.example$ localhost;
            root [[root]];
            default_type text/plain;
            location /exact { return 200 "$exact"; }
            location /host { return 200 "$by_host"; }
            location /v/ { return 200 "$by_regex|$v_part"; }
            location /two { return 200 "$two"; }
            location /mobile { return 200 "$mobile"; }
            location /volatile/ { set $first $vol; rewrite ^/volatile/(.*)$ /show-volatile/$1 last; }
            location /show-volatile/ { return 200 "$first $vol"; }
            location /request { return 200 "$request|$request_method|$request_uri|$uri|$document_uri|$args|$query_string|$is_args|$server_protocol|$scheme|$https|$request_length"; }
            location /server { return 200 "$server_name|$host|$hostname|$server_addr|$server_port"; }
            location /client { return 200 "$remote_addr|$remote_user|$content_length|$content_type"; }
            location /paths { return 200 "$document_root|$request_filename|$realpath_root"; }
            location /aliased/ { alias [[root]]/files/; return 200 "$document_root|$request_filename"; }
            location /headers { return 200 "$http_x_one|$http_host|$http_user_agent|$http_referer|$http_cookie|$cookie_a|$cookie_b|$cookie_missing|$http_missing"; }
            location /arguments { return 200 "$arg_a|$arg_b|$arg_A|$arg_missing"; }
            location /braces { set $literal l; return 200 "${arg_a}x${arg_b}|\$literal|$literal-$literal.$literal"; }
            location /label { return 200 "$label"; }
            location /sent { add_header X-One first; add_header X-Seen "$sent_http_content_type|$sent_http_x_one|$status" always; return 200 ""; }
            location /status { add_header X-Status "$status|$upstream_status|$upstream_addr" always; return 403; }
            location /returned/text { return 201 "$status"; }
            location /returned/error { return 404 "$status"; }
            location /returned/url { return 302 /to/$status; }
            location /returned/page { error_page 403 = @page; return 403; }
            location @page { return 200 "$status"; }
            location /dollar { return 200 'quoted "double" \'single\' back\\slash tab\tend'; }
            location /limits { return 200 "$connection_requests|$pipe|$request_completion|$request_body"; }
            location /capital { set $MixedCase "mixed"; return 200 "$mixedcase $MIXEDCASE"; }
        }
        """))
    {
        Documents = directory => directory.Write("documents/files/a.txt", "a"),
    };

    public static TheoryData<string> Requests =>
    [
        "GET /exact",
        "GET /exact?x=one",
        "GET /exact?x=three",
        "GET /exact?x=THREE",
        "GET /exact?x=two%20words",
        "GET /exact?x=default",
        "GET /host\nHost: example.org",
        "GET /host\nHost: a.example.org",
        "GET /host\nHost: x.example.com",
        "GET /host\nHost: exact.example.com",
        "GET /host\nHost: www.example.net",
        "GET /host\nHost: nothing",
        "GET /v/abc/d",
        "GET /v/12",
        "GET /v/x.php",
        "GET /v/x",
        "GET /two?a=1&b=2",
        "GET /two",
        "GET /two?a=x&b=y",
        "GET /mobile\nUser-Agent: An ANDROID phone",
        "GET /mobile\nUser-Agent: curl",
        "GET /mobile",
        "GET /volatile/x/y",
        "GET /request?a=b&c",
        "GET /request?",
        "GET /request/%41%20b?x=%20",
        "GET /request?a?b#c",
        "HEAD /request",
        "GET /request HTTP/1.0",
        "GET /server\nHost: named.example",
        "GET /server\nHost: a.wild.example",
        "GET /client",
        "POST /client\nContent-Type: text/x\n\nabc",
        "GET /client\nAuthorization: Basic Ym9iOnNlY3JldA==",
        "GET /client\nAuthorization: Bearer x",
        "GET /client\nAuthorization: Basic !!!",
        "GET /paths",
        "GET /paths/a/b.txt",
        "GET /aliased/a.txt",
        "GET /headers\nX-One: 1\nUser-Agent: me\nReferer: http://r/\nCookie: a=1; b=2",
        "GET /headers\nX-One: 1\nX-One: 2\nCookie: a=1\nCookie: b=2",
        "GET /headers\nCookie: xa=0;a=1 ; b = 2",
        "GET /headers\nx_one: underscore",
        "GET /arguments?a=1&b=2",
        "GET /arguments?b=2&a=1&a=3",
        "GET /arguments?A=x",
        "GET /arguments?ab=x&a",
        "GET /arguments?a=%41+b",
        "GET /braces?a=1&b=2",
        "GET /label\nHost: abc.label.example",
        "GET /label\nHost: localhost",
        "GET /sent",
        "GET /status",
        "GET /returned/text",
        "GET /returned/error",
        "GET /returned/url",
        "GET /returned/page",
        "GET /dollar",
        "GET /limits",
        "GET /capital",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
