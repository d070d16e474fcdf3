using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>return, rewrite, set, if, break, error_page, internal, named locations.</summary>
public sealed class Rewriting(Sites<Rewriting> sites) : IClassFixture<Sites<Rewriting>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            set $where server;
            rewrite ^/server-rewrite/(.*)$ /show/$1?added=1;
            rewrite ^/server-redirect$ /target permanent;
            if ($arg_teapot) { return 418; }

            location /show { return 200 "show $uri ? $args ; $request_uri ; $where"; }

            location = /return/text { return 200 "text"; }
            location = /return/type { default_type application/json; return 200 '{"a": "$arg_a"}'; }
            location = /return/empty { return 204; }
            location = /return/301 { return 301 /elsewhere; }
            location = /return/302 { return 302 /elsewhere?$args; }
            location = /return/303 { return 303 http://example.org/x; }
            location = /return/307 { return 307 https://$host$request_uri; }
            location = /return/308 { return 308 /elsewhere; }
            location = /return/url { return http://example.org/bare; }
            location = /return/403 { return 403; }
            location = /return/404-text { return 404 "own text\n"; }
            location = /return/500 { return 500; }
            location = /return/503 { return 503; }
            location = /return/444 { return 444; }
            location = /return/999 { return 999; }
            location = /return/599 { return 599 "odd"; }

            location /rewrite/last/ { rewrite ^/rewrite/last/(.*)$ /show/$1 last; return 200 "not reached"; }
            location /rewrite/break/ { rewrite ^/rewrite/break/(.*)$ /files/$1 break; return 200 "not reached"; }
            location /rewrite/plain/ { rewrite ^/rewrite/plain/(.*)$ /show/$1; rewrite x$ /show/ended-in-x; }
            location /rewrite/redirect/ { rewrite ^/rewrite/redirect/(.*)$ /show/$1 redirect; }
            location /rewrite/permanent/ { rewrite ^/rewrite/permanent/(.*)$ /show/$1?x=1 permanent; }
            location /rewrite/absolute/ { rewrite ^ https://example.org$uri; }
            location /rewrite/no-args/ { rewrite ^ /show? last; }
            location /rewrite/some-args/ { rewrite ^/rewrite/some-args/(\w+)/(\w+)$ /show?a=$1&b=$2 last; }
            location /rewrite/case/ { rewrite (?i)^/REWRITE/case/(.*)$ /show/$1 last; }
            location /rewrite/named/ { rewrite ^/rewrite/named/(?<part>[^/]+) /show/$part/$part last; }
            location /rewrite/loop { rewrite ^ /rewrite/loop last; }
            location /rewrite/escape/ { rewrite ^/rewrite/escape/(.*)$ /show?v=$1 redirect; }
            location /controller/ { try_files $uri $uri/ @controller; }
            location @controller {
                rewrite ^/controller/_media/(.*) /show/media?media=$1 last;
                rewrite ^/controller/_export/([^/]+)/(.*) /show/export?do=export_$1&id=$2 last;
                rewrite ^/(.*) /show/page?id=$1&$args last;
            }
            location /whole/ { rewrite ^(.*)$ /show?all=$1 last; }
            location /tail/ { rewrite /(.*)$ /show?tail=$1 last; }
            location /break { set $a 1; break; set $a 2; return 200 "not reached"; }

            location /set { set $a "one"; set $b "$a-two"; set $a changed; return 200 "$a $b $where"; }
            location /if/equal { if ($arg_x = one) { return 200 "equal"; } return 200 "else"; }
            location /if/not-equal { if ($arg_x != one) { return 200 "differs"; } return 200 "same"; }
            location /if/empty { if ($arg_x) { return 200 "true"; } return 200 "false"; }
            location /if/match { if ($arg_x ~ ^(\d+)-(\d+)$) { return 200 "$2 $1"; } return 200 "no match"; }
            location /if/match-any-case { if ($arg_x ~* "^abc") { return 200 "match"; } return 200 "no match"; }
            location /if/no-match { if ($arg_x !~ ^a) { return 200 "not a"; } return 200 "a"; }
            location /if/no-match-any-case { if ($arg_x !~* ^a) { return 200 "not a"; } return 200 "a"; }
            location /if/file { if (-f $document_root/files/$arg_x) { return 200 "file"; } return 200 "no file"; }
            location /if/no-file { if (!-f $document_root/files/$arg_x) { return 200 "no file"; } return 200 "file"; }
            location /if/directory { if (-d $document_root/$arg_x) { return 200 "directory"; } return 200 "none"; }
            location /if/exists { if (!-e $document_root/$arg_x) { return 200 "missing"; } return 200 "there"; }
            location /if/executable { if (-x $document_root/files/a.txt) { return 200 "executable"; } return 200 "not executable"; }
            location /if/method { if ($request_method = POST) { return 405; } return 200 "other"; }
            location /if/flags {
                set $flags "";
                if ($arg_a) { set $flags "${flags}A"; }
                if ($arg_b) { set $flags "${flags}B"; }
                if ($flags = AB) { return 200 "both"; }
                return 200 "[$flags]";
            }
            location /if/header { add_header X-Outer 1; if ($arg_x) { add_header X-Inner 2; } try_files /files/a.txt =404; }
            location /if/rewrite { if ($arg_x) { rewrite ^ /show/from-if last; } return 200 "no"; }

            location /error/ {
                error_page 404 /errors/404.html;
                error_page 403 = /show/403;
                error_page 410 =200 /errors/404.html;
                error_page 500 502 @oops;
                error_page 401 http://example.org/login;
                error_page 402 =301 /errors/moved;
                error_page 409 /errors/missing.html;
                location /error/403 { return 403; }
                location /error/410 { return 410; }
                location /error/500 { return 500; }
                location /error/401 { return 401; }
                location /error/402 { return 402; }
                location /error/409 { return 409; }
            }
            location @oops { return 503 "oops $uri\n"; }
            location /errors/ { internal; }
            location /internal { internal; return 200 "secret"; }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/files/a.txt", "file a\n");
            directory.Write("documents/errors/404.html", "<h1>own page</h1>\n");
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /server-rewrite/a/b",
        "GET /server-rewrite/a?x=1",
        "GET /server-redirect",
        "GET /server-redirect?x=1",
        "GET /show?teapot=1",
        "GET /return/text",
        "GET /return/type?a=b",
        "GET /return/empty",
        "GET /return/301",
        "GET /return/302?a=1",
        "GET /return/303",
        "GET /return/307?x",
        "GET /return/308",
        "GET /return/url",
        "GET /return/403",
        "GET /return/404-text",
        "GET /return/500",
        "GET /return/503",
        "GET /return/444",
        "GET /return/999",
        "GET /return/599",
        "HEAD /return/403",
        "HEAD /return/text",
        "GET /return/301 HTTP/1.0",
        "POST /return/text\n\na=b",
        "GET /rewrite/last/a",
        "GET /rewrite/last/a?x=1",
        "GET /rewrite/break/a.txt",
        "GET /rewrite/break/none",
        "GET /rewrite/plain/a",
        "GET /rewrite/plain/x",
        "GET /rewrite/redirect/a?q=1",
        "GET /rewrite/permanent/a?q=1",
        "GET /rewrite/absolute/a?q=1",
        "GET /rewrite/no-args/?q=1",
        "GET /rewrite/some-args/one/two?q=1",
        "GET /rewrite/case/ABC",
        "GET /rewrite/named/word/rest",
        "GET /rewrite/loop",
        "GET /rewrite/escape/a%20b%26c",
        "GET /rewrite/last/%D0%B0%20b",
        "GET /controller/tests:page?do=edit",
        "GET /controller/_media/a.png",
        "GET /controller/_export/raw/start",
        "GET /whole/a/b?c=d",
        "GET /tail/a/b",
        "GET /break",
        "GET /set",
        "GET /if/equal?x=one",
        "GET /if/equal?x=two",
        "GET /if/not-equal?x=one",
        "GET /if/empty",
        "GET /if/empty?x=0",
        "GET /if/empty?x=00",
        "GET /if/match?x=12-34",
        "GET /if/match?x=a",
        "GET /if/match-any-case?x=ABCD",
        "GET /if/no-match?x=abc",
        "GET /if/no-match?x=ABC",
        "GET /if/no-match-any-case?x=ABC",
        "GET /if/file?x=a.txt",
        "GET /if/file?x=b.txt",
        "GET /if/no-file?x=a.txt",
        "GET /if/directory?x=files",
        "GET /if/exists?x=files",
        "GET /if/exists?x=nope",
        "GET /if/executable",
        "POST /if/method",
        "GET /if/flags?a=1&b=1",
        "GET /if/flags?b=1",
        "GET /if/header",
        "GET /if/header?x=1",
        "GET /if/rewrite?x=1",
        "GET /error/404",
        "HEAD /error/404",
        "POST /error/404",
        "GET /error/403",
        "GET /error/410",
        "GET /error/500",
        "GET /error/401",
        "GET /error/402",
        "GET /error/409",
        "GET /errors/404.html",
        "GET /internal",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
