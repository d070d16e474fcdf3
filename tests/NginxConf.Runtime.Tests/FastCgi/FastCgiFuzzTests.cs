using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>Damaged responses through the whole gateway: every request ends, and the next one works.</summary>
public sealed class FastCgiFuzzTests
{
    private const int Requests = 150;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task Whatever_a_backend_sends_the_gateway_goes_on(int seed, bool keep)
    {
        var random = new Random(seed);
        await using var peer = FastCgiPeer.Tcp(request => request["QUERY_STRING"] == "sound"
            ? FastCgiReply.PlainText("sound")
            : Damaged(random));
        await using var site = GatewaySite.Start(new FastCgiSettings
        {
            Upstream = new Upstream("php", new UpstreamPeer(peer.Address)) { KeepAlive = keep ? 2 : 0 },
            KeepConnection = keep,
            ReadTimeout = TimeSpan.FromSeconds(2),
        });

        for (var i = 0; i < Requests; i++)
        {
            await using var client = await site.ConnectAsync();
            await client.SendAsync("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            (await client.ReadToEndAsync()).Length.ShouldBeGreaterThan(0);
            (await site.GetAsync("/?sound")).BodyText.ShouldBe("sound");
        }
    }

    // A sound response with some bytes changed, cut or repeated.
    private static FastCgiReply Damaged(Random random)
    {
        var head = "Status: 200 OK\r\nContent-Type: text/plain\r\nX-Back: yes\r\n\r\n";
        List<byte> bytes =
        [
            .. new FastCgiRecord(FastCgiRecordType.Stdout, 1, System.Text.Encoding.Latin1.GetBytes(head)) { Padding = 3 }.Encode(),
            .. new FastCgiRecord(FastCgiRecordType.Stdout, 1, System.Text.Encoding.Latin1.GetBytes(FastCgiFaults.Pattern(random.Next(300)))).Encode(),
            .. new FastCgiRecord(FastCgiRecordType.EndRequest, 1, new byte[8]).Encode(),
        ];
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, Math.Min(random.Next(1, 20), bytes.Count - place));
                    bytes.Add(0);
                    break;
                default:
                    bytes.InsertRange(place, bytes.GetRange(place, Math.Min(random.Next(1, 20), bytes.Count - place)));
                    break;
            }
        }

        return new FastCgiReply().Raw([.. bytes]).Close();
    }
}
