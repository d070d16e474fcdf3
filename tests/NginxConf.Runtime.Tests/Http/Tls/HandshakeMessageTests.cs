using NginxConf.Runtime.Http.Tls;

namespace NginxConf.Runtime.Tests.Http.Tls;

/// <summary>The messages of a handshake that are read beside the TLS library: they come from strangers.</summary>
public sealed class HandshakeMessageTests
{
    private static byte[] Hello { get; } = Record(1, [
        3, 3, .. new byte[32], 0, .. Block(2, 0x13, 0x01, 0xc0, 0x2b), .. Block(1, 0),
        .. Block(2, [
            .. Extension(0, Block(2, [0, .. Block(2, "Name.Example"u8.ToArray())])),
            .. Extension(10, Block(2, 0, 29, 0, 23)),
            .. Extension(13, Block(2, 4, 3, 8, 4)),
            .. Extension(43, Block(1, 3, 4, 3, 3)),
        ]),
    ]);

    [Fact]
    public void A_hello_says_what_the_client_offers()
    {
        ClientHello.TryRead(Hello, out var hello).ShouldBeTrue();

        hello.ShouldNotBeNull().ServerName.ShouldBe("Name.Example");
        hello.CipherSuites.ShouldBe([0x1301, 0xc02b]);
        hello.Groups.ShouldBe([29, 23]);
        hello.SignatureAlgorithms.ShouldBe([0x0403, 0x0804]);
        hello.OffersTls13.ShouldBeTrue();
    }

    [Fact]
    public void A_hello_may_come_in_parts_and_in_several_records()
    {
        for (var length = 0; length < Hello.Length; length++)
        {
            ClientHello.TryRead(Hello.AsSpan(0, length), out _).ShouldBeFalse();
        }

        byte[] split = [.. Fragment(Hello[5..25]), .. Fragment(Hello[25..])];
        ClientHello.TryRead(split, out var hello).ShouldBeTrue();
        hello.ShouldNotBeNull().ServerName.ShouldBe("Name.Example");
    }

    [Fact]
    public void What_is_no_hello_is_left_to_the_library()
    {
        ClientHello.TryRead("GET / HTTP/1.1\r\n"u8, out var hello).ShouldBeTrue();
        hello.ShouldBeNull();
    }

    [Fact]
    public void Damaged_messages_are_read_without_failure()
    {
        var random = new Random(17);
        for (var round = 0; round < 20_000; round++)
        {
            var damaged = Hello.ToArray();
            for (var i = random.Next(1, 8); i > 0; i--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Should.NotThrow(() => ClientHello.TryRead(damaged, out _));
            Should.NotThrow(() => ServerFlight.Read(damaged));
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Tls13_resumes_with_a_shared_key(bool hasKey, bool isResumed)
    {
        byte[] extensions = [.. Extension(43, 3, 4), .. Extension(51, 0, 29, 0, 0), .. hasKey ? Extension(41, 0, 0) : []];

        ServerFlight.Read(Record(2, [3, 3, .. new byte[32], 0, 0x13, 1, 0, .. Block(2, extensions)])).ShouldBe(new(29, isResumed));
    }

    [Fact]
    public void Tls12_resumes_without_a_certificate()
    {
        byte[] hello = Record(2, [3, 3, .. new byte[32], 0, 0xc0, 0x2b, 0]);
        byte[] changeCipher = [20, 3, 3, 0, 1, 1];

        ServerFlight.Read([.. hello, .. changeCipher]).ShouldBe(new(0, true));
        ServerFlight.Read([.. hello, .. Record(11, [0, 0, 0]), .. Record(12, [3, 0, 23, 0])]).ShouldBe(new(23, false));
    }

    private static byte[] Record(byte message, byte[] content) => Fragment([message, .. Block(3, content)]);

    private static byte[] Fragment(byte[] content) => [22, 3, 3, .. Block(2, content)];

    private static byte[] Extension(byte kind, params byte[] content) => [0, kind, .. Block(2, content)];

    private static byte[] Block(int width, params byte[] content)
    {
        var length = new byte[] { (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length };
        return [.. length[(3 - width)..], .. content];
    }
}
