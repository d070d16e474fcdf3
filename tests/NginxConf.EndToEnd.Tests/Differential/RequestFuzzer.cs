using System.Globalization;
using System.Text;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Requests that are nearly right: parts with odd spellings, and now and then a byte that does not belong. A seed repeats them.</summary>
internal sealed class RequestFuzzer(int seed)
{
    private static readonly string[] s_methods = ["GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "M-SEARCH", "get", "G_T", "X", "TRACE", ""];
    private static readonly string[] s_segments =
        ["a", "b", "..", ".", "", "%2e", "%2E%2e", "%2f", "%00", "%41", "%zz", "%", "a%20b", "c+d", "...", ".x", "x.", "~", "%5c", "\\", "\u00fc", ";v=1", ":", "&", "a=b", "%25", "%3f", "%23"];

    private static readonly string[] s_versions = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/1.2", "HTTP/1.11", "HTTP/2.0", "HTTP/0.9", "http/1.1", "HTTP/1", "HTTP/1.", "HTTP/", ""];
    private static readonly string[] s_headers =
    [
        "A: 1", "A:2", "A:   padded  ", "A :3", "A", "A:", ": x", "a: lower", "A_B: under", "A.B: dot", "A-B: dash", "\u00e4: x", "A: \u00e4", "A: \u0001", " A: folded", "\tA: tab",
        "Host: other.example", "Host: LOCALHOST:8080", "Host:", "Host: a/b", "Host: [::1]", "Host: a_b", "Host: .", "Host: x..y", "Host: 1.2.3.4:x",
        "Content-Length: 0", "Content-Length: 3", "Content-Length: 03", "Content-Length: 3 ", "Content-Length: 3,3", "Content-Length: -1", "Content-Length: 0x3",
        "Transfer-Encoding: chunked", "Transfer-Encoding: identity", "Transfer-Encoding: Chunked", "Transfer-Encoding: chunked, chunked",
        "Connection: close", "Connection: keep-alive", "Connection: Close", "Connection: x, close", "Expect: 100-continue", "Cookie: a=1; b=2", "Range: bytes=0-0", "If-Match: *",
    ];

    private static readonly string[] s_bodies = ["", "", "abc", "abcdef", "3\r\nabc\r\n0\r\n\r\n", "3\nabc\n0\n\n", "3;x=y\r\nabc\r\n0\r\nT: x\r\n\r\n", "zz\r\n", "0\r\n\r\n", "-1\r\n\r\n", "3\r\nabcd\r\n0\r\n\r\n"];

    private readonly Random _random = new(seed);

    /// <summary>The next request, in the notation of <see cref="TestKit.Differential.RequestScript"/>.</summary>
    public string Next()
    {
        var text = new StringBuilder();
        text.Append(Pick(s_methods)).Append(Rarely() ? "  " : " ").Append(Target()).Append(Rarely() ? "\t" : " ").Append(Pick(s_versions)).Append(LineEnd());
        if (!Rarely())
        {
            text.Append("Host: localhost").Append(LineEnd());
        }

        // Repeated fields of no meaning are joined since nginx 1.23: one at most, so that both versions agree.
        var own = false;
        for (var count = _random.Next(4); count > 0; count--)
        {
            var header = Pick(s_headers);
            var isOwn = header.TrimStart().StartsWith("A", StringComparison.OrdinalIgnoreCase);
            if (!isOwn || !own)
            {
                text.Append(header).Append(LineEnd());
            }

            own |= isOwn;
        }

        text.Append(LineEnd()).Append(Pick(s_bodies));
        if (_random.Next(4) == 0)
        {
            Mutate(text);
        }

        return "raw-end:" + Escape(text.ToString());
    }

    private string Target()
    {
        var target = new StringBuilder(_random.Next(10) == 0 ? Pick(["http://localhost", "http://HOST.example:81", "https://x", "ftp://x", "http://", "*", "x", "?", "#"]) : "");
        for (var count = _random.Next(1, 6); count > 0; count--)
        {
            target.Append('/').Append(Pick(s_segments));
        }

        if (_random.Next(3) == 0)
        {
            target.Append('?').Append(Pick(s_segments)).Append('=').Append(Pick(s_segments));
        }

        return target.Append(Rarely() ? "#frag" : "").ToString();
    }

    private string LineEnd() => Rarely() ? Pick(["\n", "\r", "\r\r\n", "\n\r"]) : "\r\n";

    private void Mutate(StringBuilder text)
    {
        var at = _random.Next(text.Length);
        switch (_random.Next(3))
        {
            case 0:
                text[at] = (char)_random.Next(256);
                break;
            case 1:
                text.Insert(at, (char)_random.Next(256));
                break;
            default:
                text.Remove(at, 1);
                break;
        }
    }

    private bool Rarely() => _random.Next(25) == 0;

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '\t' => "\\t",
                '\\' => "\\\\",
                < ' ' or > '~' => "\\x" + ((int)c).ToString("x2", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }
}
