using System.Text;

namespace NginxConf.TestKit.FastCgi;

/// <summary>Replies by name, for tests that choose one per request (<c>?reply=name</c>): whole ones in odd shapes, and broken ones.</summary>
public static class FastCgiFaults
{
    private const string Head = "Status: 200 OK\r\nContent-Type: text/plain\r\n\r\n";
    private const string Page = Head + "hello from the backend\n";

    /// <summary>Reads <c>reply=name</c> from the query string.</summary>
    public static FastCgiReply FromQuery(FastCgiRequest request)
    {
        var query = request["QUERY_STRING"] ?? "";
        var name = query.Split('&').FirstOrDefault(part => part.StartsWith("reply=", StringComparison.Ordinal));
        return Create(name?["reply=".Length..] ?? "whole");
    }

    public static FastCgiReply Create(string name) => name switch
    {
        // Whole replies in odd shapes: the gateway must not care.
        "whole" => FastCgiReply.Output(Page),
        "no-status" => FastCgiReply.PlainText("no Status line\n"),
        "tiny-records" => new FastCgiReply().Stdout(Page, recordSize: 1),
        "padded" => new FastCgiReply().Stdout(Page, recordSize: 7, padding: 255),
        "split-header" => new FastCgiReply().Stdout(Page[..9]).Stdout(Page[9..31]).Stdout(Page[31..]),
        "slow-drip" => new FastCgiReply().Drip(Page, bytesAtATime: 5),
        "stderr-first" => new FastCgiReply().Stderr("PHP message: a warning\n").Stdout(Page),
        "stderr-between" => new FastCgiReply().Stdout(Head).Stderr("PHP message: halfway\n").Stdout("hello\n"),
        "huge" => new FastCgiReply().Stdout(Head).Stdout(Pattern(3_000_000), recordSize: 32_000),
        "huge-with-length" => new FastCgiReply().Stdout("Content-Length: 500000\r\n" + Head).Stdout(Pattern(500_000)),
        "empty-body" => FastCgiReply.Output(Head),
        "lf-only" => FastCgiReply.Output("Content-Type: text/plain\nX-Line: lf\n\nbody\n"),
        "status-404" => FastCgiReply.Output("Status: 404 Not Found\r\nContent-Type: text/plain\r\n\r\nnot here\n"),
        "status-500" => FastCgiReply.Output("Status: 500 Oops\r\nContent-Type: text/plain\r\n\r\nbroken\n"),
        "redirect" => FastCgiReply.Output("Location: /elsewhere?x=1\r\n\r\n"),
        "redirect-absolute" => FastCgiReply.Output("Status: 303 See Other\r\nLocation: http://example.org/\r\n\r\n"),
        "cookies" => FastCgiReply.Output("Set-Cookie: a=1; path=/\r\nSet-Cookie: b=2\r\n" + Page),
        "application-status" => new FastCgiReply().Stdout(Page).End(applicationStatus: 3),
        "powered" => FastCgiReply.Output("X-Powered-By: PHP/8\r\nServer: backend\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nX-Accel-Custom: 1\r\n" + Page),
        "whole-slow" => FastCgiReply.Output("X-Accel-Limit-Rate: 1000000\r\n" + Page),
        "accel-redirect" => FastCgiReply.Output("X-Accel-Redirect: /elsewhere?from=accel\r\n" + Page),
        "not-modified" => FastCgiReply.Output("Status: 304 Not Modified\r\nETag: \"abc\"\r\n\r\n"),
        "no-content" => FastCgiReply.Output("Status: 204 No Content\r\n\r\n"),
        "etag" => FastCgiReply.Output("ETag: \"abc\"\r\nLast-Modified: Thu, 29 Feb 2024 12:34:56 GMT\r\n" + Page),
        "long-body" => new FastCgiReply().Stdout("Content-Length: 5\r\n" + Head + "hello and too much\n"),

        // Broken ones.
        "reset-before-header" => new FastCgiReply().Reset(),
        "close-before-header" => new FastCgiReply().Close(),
        "never" => new FastCgiReply().Hang(),
        "hang-after-header" => new FastCgiReply().Stdout(Page).Hang(),
        "garbage" => new FastCgiReply().Raw(Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\n\r\nI am no FastCGI server\r\n")).Close(),
        "wrong-version" => new FastCgiReply().Record(FastCgiRecordType.Stdout, Encoding.Latin1.GetBytes(Page), version: 2).Close(),
        "wrong-request-id" => new FastCgiReply().Record(FastCgiRecordType.Stdout, Encoding.Latin1.GetBytes(Page), requestIdOffset: 6).Close(),
        "wrong-type" => new FastCgiReply().Record(FastCgiRecordType.Params, Encoding.Latin1.GetBytes(Page)).Close(),
        "truncated-record" => new FastCgiReply().Raw(1, 6, 0, 1, 1, 0, 0, 0, (byte)'C', (byte)'o').Close(),
        "truncated-header" => new FastCgiReply().Stdout("Status: 200 OK\r\nContent-Ty").Close(),
        "header-then-end" => new FastCgiReply().Stdout("Status: 200 OK\r\nContent-Type: text/plain\r\n").End(),
        "truncated-body" => new FastCgiReply().Stdout("Content-Length: 100\r\n" + Head + "only this\n").End(),
        "close-in-body" => new FastCgiReply().Stdout("Content-Length: 100\r\n" + Head + "only this\n").Close(),
        "no-end-request" => new FastCgiReply().Stdout(Page).Close(),
        "oversized-header" => FastCgiReply.Output("X-Large: " + Pattern(70_000) + "\r\n" + Page),
        "invalid-header" => FastCgiReply.Output("Content-Type text/plain\r\n\r\nbody\n"),
        "stderr-only" => new FastCgiReply().Stderr("PHP Fatal error: no output\n").End(applicationStatus: 255),
        "nothing" => new FastCgiReply().End(),
        "overloaded" => new FastCgiReply().End(protocolStatus: 2),
        "invalid-status" => FastCgiReply.Output("Status: none\r\nContent-Type: text/plain\r\n\r\nbody\n"),
        _ => throw new TestKitException($"There is no reply named \"{name}\"."),
    };

    /// <summary>Text of any length in which a missing or repeated part shows.</summary>
    public static string Pattern(int length)
    {
        var text = new StringBuilder(length + 8);
        for (var line = 0; text.Length < length; line++)
        {
            text.Append($"{line:d7}.");
        }

        return text.ToString(0, length);
    }
}
