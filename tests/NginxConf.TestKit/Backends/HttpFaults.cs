using NginxConf.TestKit.FastCgi;

namespace NginxConf.TestKit.Backends;

/// <summary>Replies by name, for tests that choose one per request (<c>?reply=name</c>): whole ones in odd shapes, and broken ones.</summary>
public static class HttpFaults
{
    private const string Type = "Content-Type: text/plain\r\n";
    private const string Body = "hello from the backend\n";
    private const string Length = "Content-Length: 23\r\n";
    private const string Ok = "HTTP/1.1 200 OK\r\n";
    private const string Whole = Ok + Type + Length + "\r\n" + Body;
    private const string Chunks = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";

    /// <summary>Reads <c>reply=name</c> from the query of the target.</summary>
    public static HttpReply FromQuery(HttpPeerRequest request)
    {
        var query = request.Target.Split('?', 2) is [_, var arguments] ? arguments : "";
        var name = query.Split('&').FirstOrDefault(part => part.StartsWith("reply=", StringComparison.Ordinal))?["reply=".Length..] ?? "whole";
        var isHead = request.Method == "HEAD";
        return name switch
        {
            "whole" when isHead => new HttpReply().Send(Ok + Type + Length + "\r\n"),
            "location" => new HttpReply().Send($"HTTP/1.1 302 Found\r\nLocation: {Argument(query, "to")}\r\nContent-Length: 0\r\n\r\n"),
            "refresh" => HttpReply.Ok($"{Type}Refresh: {Argument(query, "to")}\r\n", Body),
            "cookie" => HttpReply.Ok($"{Type}Set-Cookie: {Argument(query, "to")}\r\n", Body),
            "field" => HttpReply.Ok($"{Type}{Argument(query, "to")}\r\n", Body),
            "status" => new HttpReply().Send($"HTTP/1.1 {Argument(query, "to")}\r\n{Type}{Length}\r\n{Body}"),
            "line" => new HttpReply().Send($"{Argument(query, "to")}\r\n{Type}{Length}\r\n{Body}").Close(),
            "port" => new HttpReply().Send($"HTTP/1.1 302 Found\r\nLocation: http://{request["Host"]}{Argument(query, "to")}\r\nContent-Length: 0\r\n\r\n"),
            _ => Create(name),
        };
    }

    public static HttpReply Create(string name) => name switch
    {
        // Whole replies in odd shapes: the gateway must not care.
        "whole" => new HttpReply().Send(Whole),
        "whole-close" => new HttpReply().Send(Ok + Type + Length + "Connection: close\r\n\r\n" + Body).Close(),
        "http10" => new HttpReply().Send("HTTP/1.0 200 OK\r\n" + Type + "\r\n" + Body).Close(),
        "http10-length" => new HttpReply().Send("HTTP/1.0 200 OK\r\n" + Type + Length + "\r\n" + Body).Close(),
        "http10-keep" => new HttpReply().Send("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n" + Type + Length + "\r\n" + Body).Close(),
        "until-close" => new HttpReply().Send(Ok + Type + "\r\n" + Body).Close(),
        "chunked" => new HttpReply().Send(Chunks + "5\r\nhello\r\n7\r\n there\n\r\n0\r\n\r\n"),
        "chunked-extensions" => new HttpReply().Send(Chunks + "5;name=value\r\nhello\r\n1 \r\n\n\r\n0\r\nTrailer: x\r\nMore: y\r\n\r\n"),
        "chunked-lf" => new HttpReply().Send(Chunks + "5\nhello\n1\n\n\n0\n\n"),
        "chunked-capitals" => new HttpReply().Send(Chunks.Replace("chunked", "Chunked", StringComparison.Ordinal) + "A\r\n0123456789\r\n0\r\n\r\n"),
        "chunked-drip" => new HttpReply().Drip(Chunks + "5\r\nhello\r\n7\r\n there\n\r\n0\r\n\r\n", bytesAtATime: 3),
        "chunked-empty" => new HttpReply().Send(Chunks + "0\r\n\r\n"),
        "huge" => new HttpReply().Send(Ok + Type + "Content-Length: 3000000\r\n\r\n" + FastCgiFaults.Pattern(3_000_000)),
        "huge-chunked" => new HttpReply().Send(Chunks + "7a120\r\n" + FastCgiFaults.Pattern(500_000) + "\r\n0\r\n\r\n"),
        "huge-until-close" => new HttpReply().Send(Ok + Type + "\r\n" + FastCgiFaults.Pattern(500_000)).Close(),
        "drip" => new HttpReply().Drip(Whole, bytesAtATime: 5),
        "empty" => new HttpReply().Send(Ok + Type + "Content-Length: 0\r\n\r\n"),
        "lf-only" => new HttpReply().Send("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 5\n\nbody\n"),
        "no-fields" => new HttpReply().Send("HTTP/1.1 200 OK\r\n\r\n" + Body).Close(),
        "no-phrase" => new HttpReply().Send("HTTP/1.1 404\r\n" + Type + Length + "\r\n" + Body),
        "blank-phrase" => new HttpReply().Send("HTTP/1.1 404 \r\n" + Type + Length + "\r\n" + Body),
        "own-phrase" => new HttpReply().Send("HTTP/1.1 404 Gone fishing\r\n" + Type + Length + "\r\n" + Body),
        "sub-status" => new HttpReply().Send("HTTP/1.1 403.1 Denied\r\n" + Type + Length + "\r\n" + Body),
        "version-2" => new HttpReply().Send("HTTP/2.0 200 OK\r\n" + Type + Length + "\r\n" + Body),
        "continue-first" => new HttpReply().Send("HTTP/1.1 100 Continue\r\n\r\n" + Whole),
        "hints-first" => new HttpReply().Send("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + Whole),
        "not-modified" => new HttpReply().Send("HTTP/1.1 304 Not Modified\r\nETag: \"abc\"\r\n\r\n"),
        "not-modified-length" => new HttpReply().Send("HTTP/1.1 304 Not Modified\r\nETag: \"abc\"\r\nContent-Length: 23\r\n\r\n"),
        "no-content" => new HttpReply().Send("HTTP/1.1 204 No Content\r\n\r\n"),
        "reset-content" => new HttpReply().Send("HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"),
        "unauthorized" => new HttpReply().Send("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n" + Type + Length + "\r\n" + Body),
        "status-404" => new HttpReply().Send("HTTP/1.1 404 Not Found\r\n" + Type + Length + "\r\n" + Body),
        "status-500" => new HttpReply().Send("HTTP/1.1 500 Oops\r\n" + Type + Length + "\r\n" + Body),
        "status-503" => new HttpReply().Send("HTTP/1.1 503 Busy\r\n" + Type + Length + "\r\n" + Body),
        "powered" => HttpReply.Ok(
            Type + "X-Powered-By: PHP\r\nServer: backend\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nX-Pad: avoid\r\nX-Accel-Custom: 1\r\n", Body),
        "hop-by-hop" => HttpReply.Ok(
            Type + "Connection: X-Gone\r\nKeep-Alive: timeout=5\r\nX-Gone: 1\r\nUpgrade: h2c\r\nTrailer: X\r\nProxy-Authenticate: Basic\r\nTE: x\r\n", Body),
        "cookies" => HttpReply.Ok(Type + "Set-Cookie: a=1; path=/\r\nSet-Cookie: b=2\r\n", Body),
        "etag" => HttpReply.Ok(Type + "ETag: \"abc\"\r\nLast-Modified: Thu, 29 Feb 2024 12:34:56 GMT\r\nAccept-Ranges: bytes\r\n", Body),
        "partial" => new HttpReply().Send("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-4/23\r\n" + Type + "Content-Length: 5\r\n\r\nhello"),
        "accel-redirect" => HttpReply.Ok(Type + "X-Accel-Redirect: /elsewhere?from=accel\r\nSet-Cookie: a=1\r\nX-Other: dropped\r\n", Body),
        "accel-named" => HttpReply.Ok(Type + "X-Accel-Redirect: @named\r\n", Body),
        "accel-charset" => HttpReply.Ok(Type + "X-Accel-Charset: koi8-r\r\n", Body),
        "accel-unbuffered" => HttpReply.Ok(Type + "X-Accel-Buffering: no\r\n", Body),
        "8-bit" => HttpReply.Ok("Content-Type: text/pl\u00e4in\r\nX-Eight: \u00fc\u00ff\r\n", "\u00e4\n"),
        "empty-field" => HttpReply.Ok(Type + "X-Empty:\r\nX-Blank:   \r\nX-Spaces:   a b  \r\n", Body),
        "upgrade" => new HttpReply().Send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\nfirst ").Echo(),

        // Broken ones.
        "nothing" => new HttpReply().Close(),
        "reset" => new HttpReply().Reset(),
        "never" => new HttpReply().Hang(),
        "hang-in-head" => new HttpReply().Send("HTTP/1.1 200 OK\r\nContent-Ty").Hang(),
        "hang-in-body" => new HttpReply().Send(Ok + Type + "Content-Length: 100\r\n\r\n" + Body).Hang(),
        "garbage" => new HttpReply().Send("I am no HTTP server\r\n\r\nat all\r\n").Close(),
        "garbage-kept" => new HttpReply().Send("SSH-2.0-OpenSSH_9.9\r\n").Hang(),
        "short-status" => new HttpReply().Send("HTTP/1.1 20 OK\r\n\r\n").Close(),
        "letters-status" => new HttpReply().Send("HTTP/1.1 2xx OK\r\n\r\n").Close(),
        "truncated-head" => new HttpReply().Send("HTTP/1.1 200 OK\r\nContent-Ty").Close(),
        "truncated-line" => new HttpReply().Send("HTTP/1.1 200").Close(),
        "truncated-body" => new HttpReply().Send(Ok + Type + "Content-Length: 100\r\n\r\n" + Body).Close(),
        "truncated-chunk" => new HttpReply().Send(Chunks + "20\r\nhello").Close(),
        "truncated-chunks" => new HttpReply().Send(Chunks + "5\r\nhello\r\n").Close(),
        "bad-chunk" => new HttpReply().Send(Chunks + "5\r\nhello\r\nzz\r\n").Close(),
        "bad-chunk-end" => new HttpReply().Send(Chunks + "5\r\nhelloXX\r\n0\r\n\r\n").Close(),
        "bad-first-chunk" => new HttpReply().Send(Chunks + "zz\r\nhello").Close(),
        "surplus" => new HttpReply().Send(Ok + Type + "Content-Length: 5\r\n\r\nhello and too much\n"),
        "surplus-chunked" => new HttpReply().Send(Chunks + "5\r\nhello\r\n0\r\n\r\nand more"),
        "surplus-no-content" => new HttpReply().Send("HTTP/1.1 204 No Content\r\n\r\nbody after all"),
        "oversized-head" => new HttpReply().Send(Ok + "X-Large: " + FastCgiFaults.Pattern(70_000) + "\r\n" + Type + Length + "\r\n" + Body),
        "invalid-field" => new HttpReply().Send(Ok + "Content Type: text/plain\r\n" + Length + "\r\n" + Body),
        "nul-in-field" => new HttpReply().Send(Ok + "X-Nul: a\0b\r\n" + Length + "\r\n" + Body),
        "no-colon" => new HttpReply().Send(Ok + "NoColon\r\n" + Type + Length + "\r\n" + Body),
        "two-lengths" => new HttpReply().Send(Ok + Length + Length + "\r\n" + Body),
        "bad-length" => new HttpReply().Send(Ok + "Content-Length: 2x\r\n\r\n" + Body).Close(),
        "negative-length" => new HttpReply().Send(Ok + "Content-Length: -1\r\n\r\n" + Body).Close(),
        "both-framings" => new HttpReply().Send(Ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n").Close(),
        "two-codings" => new HttpReply().Send(Ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").Close(),
        "identity" => new HttpReply().Send(Ok + "Transfer-Encoding: identity\r\n\r\n" + Body).Close(),
        "gzip-chunked" => new HttpReply().Send(Ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n").Close(),
        "unasked-upgrade" => new HttpReply().Send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\nfirst").Close(),
        _ => throw new TestKitException($"There is no reply named \"{name}\"."),
    };

    // The rest of the query, decoded.
    private static string Argument(string query, string name)
    {
        var start = query.IndexOf(name + "=", StringComparison.Ordinal);
        return start < 0 ? "" : Uri.UnescapeDataString(query[(start + name.Length + 1)..]);
    }
}
