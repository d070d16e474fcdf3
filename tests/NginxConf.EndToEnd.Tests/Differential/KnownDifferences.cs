using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Every place where the product intends to answer otherwise than Debian's nginx; <c>docs/differences.md</c> is made of it.</summary>
public static class KnownDifferences
{
    private const string BadRequestPage =
        "Content-Type: text/html\nContent-Length: 157\nConnection: close\n\n<html>\r\n<head><title>400 Bad Request</title></head>\r\n<body>\r\n" +
        "<center><h1>400 Bad Request</h1></center>\r\n<hr><center>nginx/V.V.V</center>\r\n</body>\r\n</html>\r\n\n(closed)\n";

    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new(
            "Repeated header fields are joined",
            "nginx 1.23 changed `$http_...` to hold all values of a repeated field, joined by a comma and a blank; this server follows the newer version.",
            nameof(Variables),
            ["GET /headers\nX-One: 1\nX-One: 2\nCookie: a=1\nCookie: b=2"],
            @"Content-Length: 28((?:\n.*)+?\n)1\|",
            "Content-Length: 31${1}1, 2|"),
        new(
            "Repeated header fields are joined for the backend",
            "nginx 1.23 changed what FastCGI backends get for a repeated field: one parameter with all values, joined by a comma and a blank " +
            "(`Cookie`: by a semicolon and a blank).",
            nameof(FastCgiRequests),
            [
                "GET /\nX-Custom: value\nX-Custom: second\nAccept: */*\nx-lower-CASE: 1",
                "GET /\nX-Forwarded-For: 1.1.1.1\nX-Forwarded-For: 2.2.2.2",
            ],
            @"^(HTTP_\w+)=(.*)\n\1=(.*)$",
            "$1=$2, $3"),
        new(
            "Repeated cookie fields are joined for the backend",
            "As above, in the form that cookies have.",
            nameof(FastCgiRequests),
            ["GET /\nCookie: a=1\nCookie: b=2"],
            @"^(HTTP_COOKIE)=(.*)\n\1=(.*)$",
            "$1=$2; $3"),
        new(
            "HTTP_HOST keeps the port",
            "Debian 12 sets HTTP_HOST to `$host` in its `fastcgi_params`, which loses the port. The file that is built in here sets " +
            "`$host$is_request_port$request_port`, as Debian's own comment advises for newer versions.",
            nameof(FastCgiRequests),
            ["GET /\nHost: unknown.example:81"],
            "^HTTP_HOST=unknown.example$",
            "HTTP_HOST=unknown.example:81"),
        new(
            "A Host follows RFC 3986",
            "nginx 1.29.4 changed which hosts and ports are valid, in the request line as in the header, to those of RFC 3986; this server follows " +
            "the newer version.",
            nameof(HostNames),
            [
                "[[port-kinds]] GET /\nHost: default.test:80:90",
                "[[port-validity]] GET /\nHost: a:b",
                "[[port-validity]] GET /\nHost: [a]b",
                "[[port-validity]] GET /\nHost: [::1",
            ],
            @"\AHTTP/1.1 200 OK\n(Server: .*\nDate: .*\n)[\s\S]*",
            "HTTP/1.1 400 Bad Request\n$1" + BadRequestPage),
        new(
            "Repeated header fields are joined, underscores or not",
            "As for repeated fields: `X_One` and `X-One` are both `$http_x_one`.",
            nameof(HeaderNames),
            [
                .. ((string[])["underscores", "invalid", "both"]).Select(site => $"[[port-{site}]] GET /\nX_One: 1\nX-One: 2"),
            ],
            @"Content-Length: 5((?:\n.*)+?\n)1\|",
            "Content-Length: 8${1}1, 2|"),
        new(
            "Repeated header fields are joined, also known ones",
            "As for repeated fields: `Content_Type` and `Content-Type` are both `$http_content_type`, but `$content_type` is the latter alone.",
            nameof(HeaderNames),
            [
                .. ((string[])["underscores", "invalid", "both"]).Select(site => $"[[port-{site}]] GET /\nContent_Type: a\nContent-Type: b"),
            ],
            @"Content-Length: 6((?:\n.*)+?\n)\|\|\|a\|",
            "Content-Length: 9${1}|||a, b|"),
        new(
            "What a backend has sent is passed on",
            "When a backend stalls in the middle of a response, nginx may still hold bytes in its buffers, which the client then never sees. " +
            "This server has sent them.",
            nameof(FastCgiReplies),
            ["GET /slow?reply=hang-after-header"],
            @"^\n\(the body is incomplete\)",
            "\nhello from the backend\n\n(the body is incomplete)"),
        new(
            "Nothing of a broken response is held back",
            "nginx drops what it still has in its buffers when a chunk of an HTTP backend turns out to be broken, and closes the connection. " +
            "This server has sent the part before.",
            nameof(ProxyReplies),
            ["GET /?reply=bad-chunk", "GET /?reply=bad-chunk-end"],
            @"\A\(closed\)",
            "HTTP/1.1 200 OK\nServer: nginx/V.V.V\nDate: [[now]]\nContent-Type: text/plain\nTransfer-Encoding: chunked\nConnection: keep-alive\n\n" +
            "hello\n(the body is incomplete)\n(closed)"),
        new(
            "Nothing of a broken response is held back, the head included",
            "As above.",
            nameof(ProxyReplies),
            ["GET /?reply=bad-first-chunk"],
            @"\A\(closed\)",
            "HTTP/1.1 200 OK\nServer: nginx/V.V.V\nDate: [[now]]\nContent-Type: text/plain\nTransfer-Encoding: chunked\nConnection: keep-alive\n\n" +
            "(the body is incomplete)\n(closed)"),
        new(
            "Responses whose length is not certain are refused",
            "nginx 1.23 and later answer 502 where a backend sends two lengths, a length that is no number, a length beside a transfer coding, " +
            "two codings or an unknown one; this server follows the newer version.",
            nameof(ProxyRefusals),
            [
                "GET /?reply=two-lengths", "GET /?reply=bad-length", "GET /?reply=negative-length", "GET /?reply=both-framings",
                "GET /?reply=two-codings", "GET /?reply=identity", "GET /?reply=gzip-chunked",
            ],
            @"\A[\s\S]*?(?=\(connection was kept)",
            "HTTP/1.1 502 Bad Gateway\nServer: nginx/V.V.V\nDate: [[now]]\nContent-Type: text/html\nContent-Length: 157\nConnection: keep-alive\n\n" +
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n" +
            "<hr><center>nginx/V.V.V</center>\r\n</body>\r\n</html>\r\n\n"),
        new(
            "HTTP backends are asked in HTTP/1.1",
            "nginx 1.29.7 changed the default of `proxy_http_version` to 1.1, no longer asks backends to close, and keeps their connections; " +
            "this server follows the newer version.",
            nameof(ProxyRefusals),
            ["[[port-default]] GET /", "[[port-default]] POST /\n\nbody"],
            @"^(\w+ / HTTP/1\.)0\n(Host: .*)\nConnection: close$",
            "${1}1\n$2"),
        new(
            "One entity tag in an error page",
            "Where a range cannot be satisfied and `error_page` names a file, nginx sends the entity tag of both files. This server sends that of the " +
            "file it sends.",
            nameof(Conditions),
            ["GET /errors/a.txt\nRange: bytes=99-"],
            @"^ETag: ""65e079f0-25""\n(Content-Range: .*)\n(ETag: .*)$",
            "$2\n$1"),
        new(
            "Repeated trailers are joined",
            "As with header fields, nginx 1.23 changed `$sent_trailer_...` to hold all values.",
            nameof(Trailers),
            ["GET /several/a.txt?b=2", "GET /several/a.txt", "[[port-h2]] GET /several/a.txt?b=2"],
            "^(access.log: /several/a.txt -) a (.*)$",
            "$1 a, again $2"),
        new(
            "No character begins with a byte from F8",
            "nginx 1.22 reads on behind such a byte as if it began a character of four bytes; newer versions take it as an invalid one by itself.",
            nameof(Charsets),
            ["GET /utf-koi/beyond.txt"],
            @"^a\?\?c$",
            "a?b????c"),
        new(
            "One line of a broken PROXY head is logged",
            "nginx 1.23.3 changed what the error log shows of a connection that does not start with a head of the PROXY protocol: its first line, " +
            "not everything that was received.",
            nameof(BrokenProxyProtocol),
            [.. BrokenProxyProtocol.OfSeveralLines.Where(request => request.StartsWith("[[port-proxied]]", StringComparison.Ordinal))],
            "broken header: \"([^\r\n]*)\r?$",
            "broken header: \"$1\" while reading PROXY protocol, client: 127.0.0.1, server: 127.0.0.1:[[port-proxied]]"),
        new(
            "One line of a broken PROXY head is logged (TLS)",
            "As above.",
            nameof(BrokenProxyProtocol),
            [.. BrokenProxyProtocol.OfSeveralLines.Where(request => request.StartsWith("[[port-secure]]", StringComparison.Ordinal))],
            "broken header: \"([^\r\n]*)\r?$",
            "broken header: \"$1\" while reading PROXY protocol, client: 127.0.0.1, server: 127.0.0.1:[[port-secure]]"),
    ];

    public static IReadOnlyList<KnownDifference> Of(string suite, string requests) =>
        [.. All.Where(difference => difference.Suite == suite && difference.Requests.Contains(requests))];
}
