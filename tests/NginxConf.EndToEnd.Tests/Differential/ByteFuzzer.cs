using System.Text;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Requests that are right at first and then damaged byte by byte, cut into parts, and left unfinished. A seed repeats them.</summary>
internal sealed class ByteFuzzer(int seed)
{
    private static readonly string[] s_lines =
    [
        "GET / HTTP/1.1", "GET /a.txt HTTP/1.1", "HEAD / HTTP/1.1", "POST / HTTP/1.1", "POST /php HTTP/1.1", "POST /php HTTP/1.1", "POST /a.txt HTTP/1.1",
        "POST /small HTTP/1.1", "GET /missing HTTP/1.1", "GET / HTTP/1.0", "POST /php HTTP/1.0", "GET http://localhost/ HTTP/1.1", "PUT /a.txt HTTP/1.1",
        "OPTIONS * HTTP/1.1", "GET /b/../%61.txt?x=1 HTTP/1.1", "GET /bye HTTP/1.1", "GET /", "POST /error HTTP/1.1", "GET /short HTTP/1.1",
    ];

    private static readonly string[] s_fields =
    [
        "Host: localhost", "Host: localhost:80", "Connection: keep-alive", "Connection: close", "X-A: b", "Accept: */*", "Cookie: a=b; c=d",
        "Expect: 100-continue", "Range: bytes=0-3", "Range: bytes=0-0,2-2,-1", "If-None-Match: *", "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
        "User-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)", "Content-Type: text/plain", "X-Long: " + new string('l', 1100),
        "Content-Length: 0", "Transfer-Encoding: identity", "Upgrade: h2c", "TE: trailers", "X_Under: score",
    ];

    private static readonly string[] s_splinters =
    [
        "\r\n", "\n", "\r", "\r\n\r\n", "\0", " ", "\t", ":", ";", ",", "\"", "%00", "%", "/../", "//", "?", "#", "\u00ff", "\u0080", "\u007f",
        "Content-Length: 3\r\n", "Content-Length: 1\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: 3, 3\r\n",
        "Content-Length:\r\n", "Content-Length: +3\r\n", "Content-Length: 0x3\r\n", "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding:\u000bchunked\r\n", "Transfer-Encoding : chunked\r\n", " folded: line\r\n", "Host: other\r\n", "Host: a/b\r\n",
        "ffffffffffffffff\r\n", "7fffffffffffffff\r\n", "80000000\r\n", "-1\r\n", "0\r\n\r\n", "3;a=b\r\n", "3 \r\n", "0x3\r\n", "00000000000000003\r\n",
        "GET / HTTP/1.1\r\n", "HTTP/1.1", "HTTP/0.9", "HTTP/2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ];

    private readonly Random _random = new(seed);

    public Conversation Next()
    {
        var text = new StringBuilder();
        for (var count = _random.Next(5) == 0 ? 3 : 1; count > 0; count--)
        {
            AppendRequest(text);
        }

        for (var count = _random.Next(4); count > 0 && text.Length > 0; count--)
        {
            Damage(text);
        }

        var bytes = Encoding.Latin1.GetBytes(text.ToString());
        return new(Cut(bytes), HalfCloses: _random.Next(8) != 0);
    }

    private void AppendRequest(StringBuilder text)
    {
        var line = Pick(s_lines);
        text.Append(line).Append("\r\n");
        if (line == "GET /")
        {
            return;
        }

        text.Append(_random.Next(12) == 0 ? "" : "Host: localhost\r\n");
        for (var count = _random.Next(4); count > 0; count--)
        {
            text.Append(Pick(s_fields)).Append("\r\n");
        }

        var size = _random.Next(3) == 0 ? _random.Next(3000) : _random.Next(40);
        switch (line[0] == 'P' ? _random.Next(3) : 2)
        {
            case 0:
                text.Append($"Content-Length: {size}\r\n\r\n").Append('b', size);
                break;
            case 1:
                text.Append("Transfer-Encoding: chunked\r\n\r\n");
                AppendChunks(text, size);
                break;
            default:
                text.Append("\r\n");
                break;
        }
    }

    private void AppendChunks(StringBuilder text, int size)
    {
        while (size > 0)
        {
            var part = _random.Next(1, size + 1);
            var length = _random.Next(2) == 0 ? $"{part:x}" : $"{part:X4}";
            text.Append(length).Append(_random.Next(8) == 0 ? ";name=value" : "").Append("\r\n").Append('c', part).Append("\r\n");
            size -= part;
        }

        text.Append('0').Append("\r\n").Append(_random.Next(8) == 0 ? "Trailer: x\r\n" : "").Append("\r\n");
    }

    private void Damage(StringBuilder text)
    {
        var at = _random.Next(text.Length);
        var length = Math.Min(_random.Next(1, 12), text.Length - at);
        switch (_random.Next(9))
        {
            case 0:
                text[at] = (char)_random.Next(256);
                break;
            case 1:
                text[at] = (char)(text[at] ^ (1 << _random.Next(8)));
                break;
            case 2:
                text.Insert(at, (char)_random.Next(256));
                break;
            case 3:
                text.Remove(at, length);
                break;
            case 4:
                text.Insert(at, text.ToString(at, length));
                break;
            case 5:
                text.Length = at;
                break;
            case 6:
                var other = text.ToString(at, length);
                text.Remove(at, length).Insert(_random.Next(text.Length + 1), other);
                break;
            default:
                InsertSplinter(text);
                break;
        }
    }

    // Half of them where a line begins: that is where they mean something.
    private void InsertSplinter(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        if (_random.Next(2) == 0)
        {
            var line = text.ToString().IndexOf('\n', Math.Min(at, text.Length - 1));
            at = line < 0 ? at : line + 1;
        }

        text.Insert(at, Pick(s_splinters));
    }

    private List<byte[]> Cut(byte[] bytes)
    {
        var parts = new List<byte[]>();
        var cuts = _random.Next(3) == 0 ? _random.Next(1, 4) : 0;
        var start = 0;
        for (; cuts > 0 && start < bytes.Length; cuts--)
        {
            var end = _random.Next(start + 1, bytes.Length + 1);
            parts.Add(bytes[start..end]);
            start = end;
        }

        if (start < bytes.Length)
        {
            parts.Add(bytes[start..]);
        }

        return parts;
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
