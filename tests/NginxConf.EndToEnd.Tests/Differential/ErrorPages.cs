using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>error_page in every form, recursion, the stock pages, and what the log says of each.</summary>
public sealed class ErrorPages(Sites<ErrorPages> sites) : IClassFixture<Sites<ErrorPages>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http(
        """
        map $arg_to $page { default /page.txt; named @named; away http://away.example/x; empty ""; odd odd; args /show?q=1; code 404; }
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            error_page 410 /server-level.txt;

            location / { }
            location /show { return 200 "show $uri $args $status $request_method"; }
            location @named { return 200 "named $uri $args $status"; }
            location @missing-file { try_files /none =404; }

            # Every form.
            location /plain { error_page 404 /page.txt; }
            location /answer { error_page 404 =200 /page.txt; }
            location /teapot { error_page 404 =418 /page.txt; }
            location /empty-equals { error_page 404 = /page.txt; }
            location /empty-equals-fails { error_page 404 = /none.txt; }
            location /equals-redirect { error_page 404 = /moved; }
            location /moved { return 301 /elsewhere; }
            location /several { error_page 403 404 500 /page.txt; error_page 404 /other.txt; }
            location /args { error_page 404 /show?from=page&x=$arg_x; }
            location /named { error_page 404 @named; }
            location /named-code { error_page 404 =202 @named; }
            location /named-equals { error_page 404 = @named; }
            location /external { error_page 404 http://away.example/page?x=1; }
            location /external-301 { error_page 404 =301 http://away.example/page; }
            location /external-308 { error_page 404 =308 https://away.example$request_uri; }
            location /external-200 { error_page 404 =200 http://away.example/page; }
            location /relative { error_page 404 page.txt; }
            location /variable { error_page 404 $page; }
            location /variable-named { error_page 404 @$arg_name; }
            location /encoded { error_page 404 /sp%20ace.txt; }
            location /with-space { error_page 404 "/sp ace.txt"; }

            # Statuses that handlers give.
            location /return { error_page 402 403 404 405 409 418 500 502 503 504 /page.txt; return 404; }
            location /return-body { error_page 404 /page.txt; return 404 "body of its own"; }
            location /return-503 { error_page 503 =200 /page.txt; return 503; }
            location /return-301 { error_page 301 /page.txt; return 301 /x; }
            location /return-302 { error_page 302 =200 /page.txt; return 302 /x; }
            location /return-204 { return 204; }
            location /denied { deny all; error_page 403 @named; }
            location /not-allowed { error_page 405 =200 $uri; }
            location /not-allowed-page { error_page 405 /page.txt; try_files /page.txt =404; }
            location /conditions { error_page 412 416 304 /page.txt; try_files /page.txt =404; }
            location /too-large { client_max_body_size 10; error_page 413 /page.txt; try_files /page.txt =404; }
            location /too-large-named { client_max_body_size 10; error_page 413 @named; fastcgi_pass [[php]]; }
            location /too-large-away { client_max_body_size 10; error_page 413 http://away.example/; fastcgi_pass [[php]]; }
            location /too-large-upload { client_max_body_size 10; error_page 413 /upload; fastcgi_pass [[php]]; }
            location /upload { client_max_body_size 10; fastcgi_param BODY $content_length; fastcgi_pass [[php]]; }

            # Pages that fail.
            location /page-missing { error_page 404 /none.txt; }
            location /page-forbidden { error_page 404 /closed; error_page 403 /page.txt; }
            location /page-missing-named { error_page 404 @missing-file; }
            location /no-such-name { error_page 404 @$arg_none-such; }
            location /closed { deny all; error_page 403 /page.txt; }
            location /recursive { recursive_error_pages on; error_page 404 /closed-recursive; }
            location /closed-recursive { recursive_error_pages on; deny all; error_page 403 /page.txt; }
            location /recursive-first { recursive_error_pages on; error_page 404 /closed; }
            location /recursive-second { error_page 404 /closed-recursive; }
            location /cycle { recursive_error_pages on; error_page 404 /cycle/next; }
            location /named-chain { recursive_error_pages on; error_page 404 = @chain; }
            location @chain { recursive_error_pages on; error_page 403 = @named; return 403; }
            location /cycle-page { error_page 500 /page.txt; error_page 404 =404 /cycle-page/none; }
            location /rewritten { error_page 404 /show; rewrite ^ /none last; }
            location /in-if { error_page 404 /page.txt; if ($arg_a) { error_page 404 /show; } if ($arg_b) { set $x 1; } }

            # Inheritance.
            location /inherits { return 410; }
            location /replaces { error_page 404 /page.txt; return 410; }

            # Backends.
            location /php { error_page 404 500 502 504 /page.txt; fastcgi_pass [[php]]; }
            location /intercepts { fastcgi_intercept_errors on; error_page 404 500 /page.txt; fastcgi_pass [[php]]; }
            location /intercepts-named { fastcgi_intercept_errors on; error_page 404 = @named; fastcgi_pass [[php]]; }
            location /intercepts-no-page { fastcgi_intercept_errors on; fastcgi_pass [[php]]; }
            location /refused { error_page 502 =200 /page.txt; fastcgi_pass [[refused]]; }
            location /to-php { error_page 404 = /upload?$args; }

            # Logging.
            location /quiet { log_not_found off; }
            location /quiet-page { log_not_found off; error_page 404 /none-either; }

            # Stock pages.
           
            location /codes/400 { return 400; }
            location /codes/401 { return 401; }
            location /codes/402 { return 402; }
            location /codes/403 { return 403; }
            location /codes/404 { return 404; }
            location /codes/405 { return 405; }
            location /codes/406 { return 406; }
            location /codes/407 { return 407; }
            location /codes/408 { return 408; }
            location /codes/409 { return 409; }
            location /codes/410 { error_page 404 /x; return 410; }
            location /codes/411 { return 411; }
            location /codes/412 { return 412; }
            location /codes/413 { return 413; }
            location /codes/414 { return 414; }
            location /codes/415 { return 415; }
            location /codes/416 { return 416; }
            location /codes/417 { return 417; }
            location /codes/418 { return 418; }
            location /codes/421 { return 421; }
            location /codes/422 { return 422; }
            location /codes/426 { return 426; }
            location /codes/428 { return 428; }
            location /codes/429 { return 429; }
            location /codes/430 { return 430; }
            location /codes/431 { return 431; }
            location /codes/451 { return 451; }
            location /codes/444 { return 444; }
            location /codes/494 { return 494; }
            location /codes/495 { return 495; }
            location /codes/496 { return 496; }
            location /codes/497 { return 497; }
            location /codes/498 { return 498; }
            location /codes/499 { return 499; }
            location /codes/500 { return 500; }
            location /codes/501 { return 501; }
            location /codes/502 { return 502; }
            location /codes/503 { return 503; }
            location /codes/504 { return 504; }
            location /codes/505 { return 505; }
            location /codes/506 { return 506; }
            location /codes/507 { return 507; }
            location /codes/508 { return 508; }
            location /codes/509 { return 509; }
            location /codes/599 { return 599; }
            location /codes/300 { return 300; }
            location /codes/304 { return 304; }
            location /codes/303 { return 303 /x; }
            location /codes/305 { return 305; }
            location /codes/307 { return 307 /x; }
            location /codes/308 { return 308 /x; }
            location /codes/201 { return 201; }
            location /codes/202 { return 202; }
            location /codes/999 { return 999; }
            location /codes/0 { return 0; }
            location /codes/page-497 { error_page 497 /page.txt; return 497; }
            location /codes/page-494 { error_page 494 =431 /page.txt; return 494; }
            location /codes/page-495 { error_page 495 @named; return 495; }

            # Browsers.
            location /refresh { msie_refresh on; return 301 /x?a=1&b=<"; }
            location /refresh-302 { msie_refresh on; return 302 http://away.example/; }
            location /refresh-303 { msie_refresh on; return 303 /x; }
            location /refresh-uri { msie_refresh on; return 301 $request_uri; }
            location /refresh-page { msie_refresh on; error_page 404 =303 http://away.example/; }
            location /no-padding { msie_padding off; }
            location /no-tokens { server_tokens off; }
            location /build-tokens { server_tokens build; }
        }
        """,
        accessLog: """
        log_format fields '$status|$body_bytes_sent|$request_completion|$request_method|$uri|$sent_http_location|$connection_requests';
        access_log access.log fields if=$request_uri;
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/page.txt", "the page\n");
            directory.Write("documents/other.txt", "the other page\n");
            directory.Write("documents/server-level.txt", "the server's page\n");
            directory.Write("documents/sp ace.txt", "with a space\n");
            directory.Write("documents/not-allowed", "not allowed\n");
        },
        Logs = [new("access.log"), new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /plain",
        "HEAD /plain",
        "POST /plain\n\nbody",
        "DELETE /plain",
        "GET /plain\nRange: bytes=0-2",
        "GET /plain\nIf-None-Match: *",
        "GET /plain HTTP/1.0",
        "GET /answer\nRange: bytes=0-2",
        "GET /answer\nIf-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
        "GET /teapot",
        "GET /empty-equals",
        "GET /empty-equals-fails",
        "GET /equals-redirect",
        "GET /several",
        "GET /args?x=%20y",
        "GET /named?a=b",
        "POST /named\n\nbody",
        "GET /named-code",
        "GET /named-equals",
        "GET /external",
        "POST /external\n\nbody",
        "GET /external-301",
        "GET /external-308?x=1",
        "GET /external-200",
        "GET /relative",
        "GET /variable",
        "GET /variable?to=named",
        "GET /variable?to=away",
        "GET /variable?to=empty",
        "GET /variable?to=odd",
        "GET /variable?to=args",
        "GET /variable?to=code",
        "GET /variable-named?name=named",
        "GET /variable-named?name=none",
        "GET /encoded",
        "GET /with-space",
        "GET /return",
        "GET /return-body",
        "GET /return-503",
        "GET /return-301",
        "GET /return-302",
        "GET /return-204",
        "GET /denied",
        "POST /not-allowed\n\nbody",
        "PUT /not-allowed\n\nbody",
        "POST /not-allowed-page\n\nbody",
        "GET /conditions\nIf-Match: \"x\"",
        "GET /conditions\nIf-Unmodified-Since: Fri, 01 Jan 1999 00:00:00 GMT",
        "GET /conditions\nIf-None-Match: *",
        "GET /page.txt\nIf-Match: \"x\"",
        "GET /page.txt\nRange: bytes=100-",
        "GET /page.txt\nIf-Match: \"x\"\n---\nGET /page.txt",
        "GET /conditions\nIf-Match: \"x\"\n---\nGET /page.txt",
        "POST /too-large\n\n{pattern:20}",
        "POST /too-large-named\n\n{pattern:20}",
        "POST /too-large-named\nTransfer-Encoding: chunked\n\n{pattern:20}",
        "POST /too-large-away\n\n{pattern:20}",
        "POST /too-large-away\nTransfer-Encoding: chunked\n\n{pattern:20}",
        "POST /too-large-upload\n\n{pattern:20}",
        "POST /too-large-upload\nTransfer-Encoding: chunked\n\n{pattern:20}",
        "GET /page-missing",
        "GET /page-forbidden",
        "GET /page-missing-named",
        "GET /no-such-name",
        "GET /recursive",
        "GET /recursive-first",
        "GET /recursive-second",
        "GET /cycle",
        "GET /named-chain",
        "GET /cycle-page",
        "GET /rewritten",
        "GET /in-if",
        "GET /in-if?a=1",
        "GET /in-if?b=1",
        "GET /inherits",
        "GET /replaces",
        "GET /php?reply=status-404",
        "GET /php?reply=close-before-header",
        "GET /intercepts?reply=status-404",
        "HEAD /intercepts?reply=status-404",
        "GET /intercepts?reply=whole",
        "GET /intercepts-named?reply=status-404",
        "GET /intercepts-no-page?reply=status-404",
        "GET /refused",
        "POST /refused\n\nbody",
        "POST /to-php?reply=whole\n\nbody",
        "GET /quiet",
        "GET /quiet-page",
        "GET /refresh",
        "GET /refresh\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)",
        "HEAD /refresh\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)",
        "GET /refresh-302\nUser-Agent: Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)",
        "GET /refresh-303\nUser-Agent: Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)",
        "raw:GET /refresh-uri?a<b>c^d`e{f|g}h'i\"j\\k%20l!m$n&o(p)q*r+s,t;u=v@w[x]y~\\xe4 HTTP/1.1\\r\\nHost: localhost\\r\\nUser-Agent: Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)\\r\\nConnection: close\\r\\n\\r\\n",
        "GET /refresh-page\nUser-Agent: Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)",
        "GET /missing\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)",
        "GET /missing\nUser-Agent: Mozilla/5.0 (X11) AppleWebKit/537 (KHTML, like Gecko) Chrome/99.0",
        "GET /missing HTTP/1.0\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)",
        "GET /no-padding\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)",
        "GET /no-tokens",
        "GET /build-tokens",
        .. new[]
        {
            "300", "303", "304", "305", "307", "308", "400", "401", "402", "403", "404", "405", "406", "407", "408", "409", "410", "411", "412", "413", "414",
            "415", "416", "417", "418", "421", "422", "426", "428", "429", "430", "431", "444", "451", "494", "495", "496", "497", "498", "499", "500",
            "501", "502", "503", "504", "505", "506", "507", "508", "509", "599", "201", "202", "999", "0", "page-497", "page-494", "page-495",
        }.Select(code => "GET /codes/" + code),
        "POST /codes/400\n\nbody",
        "POST /codes/404\nTransfer-Encoding: chunked\n\nbody",
        "raw:POST /codes/404 HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n",
        "raw:POST /external HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n",
        "raw:POST /codes/404 HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\nExpect: 100-continue\\r\\nConnection: close\\r\\n\\r\\nabc",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
