using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Requests that are wrong, odd or hostile, and pipelining; the bytes are sent as written.</summary>
public sealed class BadInput(Sites<BadInput> sites) : IClassFixture<Sites<BadInput>>, IDifferentialSuite
{
    private const string End = "Host: localhost\\r\\nConnection: close\\r\\n\\r\\n";

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]]/site;
            location / { try_files $uri =404; }
            location /show { return 200 "$request_method $uri $args $http_x_a"; }
            location /pipe { return 200 "$pipe"; }
            location /php { fastcgi_param URI $uri; fastcgi_param BODY $content_length; fastcgi_pass [[php]]; }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/site/a.txt", "file a\n");
            directory.Write("documents/secret.txt", "outside\n");
        },
    };

    public static TheoryData<string> Requests =>
    [
        "raw:GET /pipe HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /pipe HTTP/1.1\\r\\n" + End,
        "raw:POST /pipe HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\n\\r\\nabcGET /pipe HTTP/1.1\\r\\n" + End,
        "raw:POST /pipe HTTP/1.1\\r\\nContent-Length: 3\\r\\n" + End + "abc",
        "raw:GET /pipe HTTP/2.0\\r\\n" + End,

        // The path.
        "raw:GET /../secret.txt HTTP/1.1\\r\\n" + End,
        "raw:GET /%2e%2e/secret.txt HTTP/1.1\\r\\n" + End,
        "raw:GET /..%2fsecret.txt HTTP/1.1\\r\\n" + End,
        "raw:GET /a/../../secret.txt HTTP/1.1\\r\\n" + End,
        "raw:GET /a/.. HTTP/1.1\\r\\n" + End,
        "raw:GET /show/..%5csecret HTTP/1.1\\r\\n" + End,
        "raw:GET /show/... HTTP/1.1\\r\\n" + End,
        "raw:GET /show/.x/..y/z HTTP/1.1\\r\\n" + End,
        "raw:GET /a.txt%00 HTTP/1.1\\r\\n" + End,
        "raw:GET /a.txt\\x00 HTTP/1.1\\r\\n" + End,
        "raw:GET /show%zz HTTP/1.1\\r\\n" + End,
        "raw:GET /show% HTTP/1.1\\r\\n" + End,
        "raw:GET /show%4 HTTP/1.1\\r\\n" + End,
        "raw:GET /show?%zz%00 HTTP/1.1\\r\\n" + End,
        "raw:GET /show%0a%0d HTTP/1.1\\r\\n" + End,
        "raw:GET /show%25 HTTP/1.1\\r\\n" + End,
        "raw:GET /show%23x%3fy HTTP/1.1\\r\\n" + End,
        "raw:GET /show\\xff\\xfe HTTP/1.1\\r\\n" + End,
        "raw:GET /show%ff HTTP/1.1\\r\\n" + End,
        "raw:GET /show\\x01 HTTP/1.1\\r\\n" + End,
        "raw:GET /show\\x7f HTTP/1.1\\r\\n" + End,
        "raw:GET /show\\t HTTP/1.1\\r\\n" + End,
        "raw:GET /show with space HTTP/1.1\\r\\n" + End,
        "raw:GET show HTTP/1.1\\r\\n" + End,
        "raw:GET ?x HTTP/1.1\\r\\n" + End,
        "raw:GET * HTTP/1.1\\r\\n" + End,
        "raw:OPTIONS * HTTP/1.1\\r\\n" + End,
        "raw:GET http:///show HTTP/1.1\\r\\n" + End,
        "raw:GET ftp://localhost/show HTTP/1.1\\r\\n" + End,
        "raw:GET http://localhost?x HTTP/1.1\\r\\n" + End,
        "raw:GET http://us er@localhost/show HTTP/1.1\\r\\n" + End,
        "raw:GET /show<>\"{}|^` HTTP/1.1\\r\\n" + End,
        "raw:GET //show//a///b HTTP/1.1\\r\\n" + End,
        "raw:GET /php/%2e%2e/../php//x%2Fy HTTP/1.1\\r\\n" + End,

        // The request line.
        "raw:get /show HTTP/1.1\\r\\n" + End,
        "raw:G3T /show HTTP/1.1\\r\\n" + End,
        "raw:G-T /show HTTP/1.1\\r\\n" + End,
        "raw:FOO_BAR /show HTTP/1.1\\r\\n" + End,
        "raw:CONNECT localhost:80 HTTP/1.1\\r\\n" + End,
        "raw:CONNECT /show HTTP/1.1\\r\\n" + End,
        "raw:TRACE /show HTTP/1.1\\r\\n" + End,
        "raw:PROPFIND /show HTTP/1.1\\r\\n" + End,
        "raw:GET  /show  HTTP/1.1\\r\\n" + End,
        "raw:GET /show HTTP/1.1 \\r\\n" + End,
        "raw: GET /show HTTP/1.1\\r\\n" + End,
        "raw:GET\\t/show HTTP/1.1\\r\\n" + End,
        "raw:\\r\\nGET /show HTTP/1.1\\r\\n" + End,
        "raw:\\n\\r\\n\\r\\nGET /show HTTP/1.1\\r\\n" + End,
        "raw:GET /show\\r\\n",
        "raw:GET /show\\n",
        "raw:GET /show HTTP/0.9\\r\\n" + End,
        "raw:GET /show HTTP/1.2\\r\\n" + End,
        "raw:GET /show HTTP/1.10\\r\\n" + End,
        "raw:GET /show HTTP/2.0\\r\\n" + End,
        "raw:GET /show HTTP/01.1\\r\\n" + End,
        "raw:GET /show HTTP/1\\r\\n" + End,
        "raw:GET /show http/1.1\\r\\n" + End,
        "raw:GET /show HTTPS/1.1\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\n" + "Host: localhost\\nConnection: close\\n\\n",
        "raw:GET /show HTTP/1.1\\rX\\n" + End,
        "raw:\\x16\\x03\\x01\\x00\\xa5\\x01\\x00\\x00\\xa1\\x03\\x03\\r\\n\\r\\n",
        "raw:PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n",
        "raw:GET /{pattern:9000} HTTP/1.1\\r\\n" + End,
        "raw:GET /show?{pattern:8000} HTTP/1.1\\r\\n" + End,
        "raw:GET /show?{pattern:40000} HTTP/1.1\\r\\n" + End,

        // Headers.
        "raw:GET /show HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.0\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.0\\r\\nConnection: keep-alive\\r\\n\\r\\nGET /show HTTP/1.0\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.1\\r\\nHost: localhost\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.1\\r\\nHost: local/host\\r\\nConnection: close\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.1\\r\\nHost: ..\\r\\nConnection: close\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.1\\r\\nHost: a..b\\r\\nConnection: close\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.1\\r\\nHost: localhost\\x00\\r\\nConnection: close\\r\\n\\r\\n",
        "raw:GET /show HTTP/1.1\\r\\nX-A\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX A: 1\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A : 1\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\n: empty\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: 1\\r\\n folded\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\n X-A: 1\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: nul\\x00here\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: bare\\rreturn\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: \\x01\\x7f\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-\\xff: 1\\r\\nX-A: \\xff\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX@A: 1\\r\\nX-A: 2\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: {pattern:7000}\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: {pattern:9000}\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: {pattern:7000}\\r\\nX-B: {pattern:7000}\\r\\nX-C: {pattern:7000}\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nX-A: {pattern:8000}\\r\\nX-B: {pattern:8000}\\r\\nX-C: {pattern:8000}\\r\\nX-D: {pattern:8000}\\r\\nX-E: {pattern:8000}\\r\\n" + End,

        // Framing of the body.
        "raw:POST /php HTTP/1.1\\r\\nContent-Length: x\\r\\n" + End,
        "raw:POST /php HTTP/1.1\\r\\nContent-Length: -1\\r\\n" + End,
        "raw:POST /php HTTP/1.1\\r\\nContent-Length: +1\\r\\n" + End + "a",
        "raw:POST /php HTTP/1.1\\r\\nContent-Length: 99999999999999999999\\r\\n" + End,
        "raw:POST /php HTTP/1.1\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n" + End + "ab",
        "raw:POST /php HTTP/1.1\\r\\nContent-Length: 2\\r\\nContent-Length: 2\\r\\n" + End + "ab",
        "raw:POST /php HTTP/1.1\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "0\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: gzip\\r\\n" + End,
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: gzip, chunked\\r\\n" + End + "0\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: CHUNKED\\r\\n" + End + "3\\r\\nabc\\r\\n0\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "0\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.0\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "0\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "3;ext=1\\r\\nabc\\r\\n0\\r\\nTrailer: x\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "zz\\r\\nabc\\r\\n0\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "3\\r\\nabcd\\r\\n0\\r\\n\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "ffffffffffffffff1\\r\\nabc\\r\\n",
        "raw:POST /php HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "3\\nabc\\n0\\n\\n",

        // Several requests in one packet.
        "raw:GET /show?1 HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /show?2 HTTP/1.1\\r\\n" + End,
        "raw:GET /php HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /show?2 HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /a.txt HTTP/1.1\\r\\n" + End,
        "raw:POST /php HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\n\\r\\nabcGET /show?2 HTTP/1.1\\r\\n" + End,
        "raw:POST /show HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\n\\r\\nabcGET /show?2 HTTP/1.1\\r\\n" + End,
        "raw:POST /show HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabc\\r\\n0\\r\\n\\r\\nGET /show?2 HTTP/1.1\\r\\n" + End,
        "raw:GET /missing HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /show?2 HTTP/1.1\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\n" + End + "GET /show?not-answered HTTP/1.1\\r\\n" + End,
        "raw:GET /show HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nnonsense\\r\\n\\r\\n",
        "GET /show\n---\nGET /php\n---\nHEAD /show\n---\nGET /missing\n---\nGET /show",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
