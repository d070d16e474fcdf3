using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Http.Site;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Http;

/// <summary>Whole heads, as they arrive: in any number of parts, with the same result.</summary>
public sealed class HeadReaderTests
{
    private const string Host = "Host: h\r\n";

    public static TheoryData<string, string> Heads => new()
    {
        { "\r\n\r\nGET /a?b HTTP/1.1\r\n" + Host + "X: y\r\n\r\n", "GET /a b X=y" },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 3\r\n\r\nabc", "POST / body 3" },
        { "POST / HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "POST / body -1" },
        { "GET / HTTP/1.0\r\n\r\n", "GET /" },
        { "GET http://h/z HTTP/1.1\r\nHost: other\r\n\r\n", "GET /z" },
        { "GET /\r\n", "GET /" },
        { "GET / HTTP/1.1\n" + "Host: h\n\n", "GET /" },
        { "GET / HTTP/1.1\r\n\r\n", "400" },
        { "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400" },
        { "GET / HTTP/1.1\r\nHost: a..b\r\n\r\n", "400" },
        { "GET http:///x HTTP/1.1\r\n" + Host + "\r\n", "400" },
        { "GET /../x HTTP/1.1\r\n", "400" },
        { "GET / HTTP/1.1\r\n" + Host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "400" },
        { "GET / HTTP/1.1\r\n" + Host + "Content-Length: +1\r\n\r\n", "400" },
        { "GET / HTTP/1.1\r\n" + Host + "Content-Length: 99999999999999999999\r\n\r\n", "400" },
        { "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", "400" },
        { "GET / HTTP/1.1\r\n" + Host + "Transfer-Encoding: gzip, chunked\r\n\r\n", "501" },
        { "GET / HTTP/1.1\r\n" + Host + "If-None-Match: a\r\nIf-None-Match: b\r\n\r\n", "400" },
        { "TRACE / HTTP/1.1\r\n" + Host + "\r\n", "405" },
        { "GET / HTTP/2.0\r\n", "505" },
        { "GET /" + new string('a', 9000) + " HTTP/1.1\r\n", "414" },
        { "GET / HTTP/1.1\r\n" + Host + "X: " + new string('a', 9000) + "\r\n\r\n", "494" },
        { "GET / HTTP/1.1\r\n" + Host + string.Concat(Enumerable.Repeat("X: " + new string('a', 4000) + "\r\n", 9)) + "\r\n", "494" },
        { "GET / HTTP/1.1\r\n" + Host + string.Concat(Enumerable.Repeat("X_: " + new string('a', 4000) + "\r\n", 8)) + "\r\n", "GET /" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_head_has_one_meaning_however_it_is_split(string head, string expected)
    {
        var step = Math.Max(1, head.Length / 100);
        for (var split = 1; split <= head.Length; split += step)
        {
            Read(head[..split], head[split..]).ShouldBe(expected, $"split at {split}");
        }

        if (head.Length < 200)
        {
            Read([.. head.Select(letter => letter.ToString())]).ShouldBe(expected);
        }
    }

    /// <summary>Damaged requests from a fixed seed: the reader refuses or accepts, never throws, and splitting changes nothing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_heads(int seed)
    {
        var random = new Random(seed);
        const string letters = " \r\n\t:/?%#.,;_-ab\0\u0001\u007f\u0080HTTP1GETchunked";
        string[] seeds = [.. Heads.Select(row => row.Data.Item1).Where(head => head.Length < 200)];
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, 1),
                    1 => text.Insert(at, letters[random.Next(letters.Length)]),
                    _ => text.Insert(at, seeds[random.Next(seeds.Length)]),
                };
            }

            var head = text.ToString();
            var split = random.Next(head.Length);
            Read(head[..split], head[split..]).ShouldBe(Read(head), head);
        }
    }

    private static string Read(params string[] parts)
    {
        var request = new TestRequest();
        var listener = new SocketListener("127.0.0.1:0", ListenSettings.Default, new SocketServer("h", Answers.Text("")));
        request.Begin(new TestSite(), listener, Client(), new FakeExchange(request.Response));
        var reader = new HeadReader();
        reader.Begin(request);
        var unread = "";
        var status = HeadStatus.Incomplete;
        foreach (var part in parts)
        {
            unread += part;
            status = reader.Read(Encoding.Latin1.GetBytes(unread), out var consumed);
            unread = unread[consumed..];
            if (status != HeadStatus.Incomplete)
            {
                break;
            }
        }

        return status switch
        {
            HeadStatus.Refused => reader.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
            HeadStatus.Complete => Describe(request),
            _ => "incomplete",
        };
    }

    private static string Describe(Request request)
    {
        var text = $"{request.Method} {request.Path}";
        text += request.Query.IsFound ? $" {request.Query}" : "";
        text += request.BodyLength != 0 ? $" body {request.BodyLength}" : "";
        return text + (request.Headers.Find("x"u8).IsFound ? $" X={request.Headers.Find("x"u8)}" : "");
    }

    private static ClientConnection Client() => new()
    {
        Number = 1,
        RemoteAddress = ByteSlice.Empty,
        BinaryRemoteAddress = ByteSlice.Empty,
        RemotePort = 1,
        LocalAddress = ByteSlice.Empty,
        LocalPort = 1,
        Paths = SitePaths.Current,
    };
}
