using System.Buffers.Binary;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http.ProxyProtocol;

namespace NginxConf.Runtime.Tests.Http.ProxyProtocol;

public sealed class ProxyHeaderReaderTests
{
    // Version 2, 192.0.2.7:4711 to 198.51.100.1:8443, then what HAProxy sends about TLS.
    private static readonly byte[] s_tlvs =
    [
        .. Tlv(0x01, "h2"u8), .. Tlv(0x02, "host.example"u8), .. Tlv(0x05, [0, 1, 2]), .. Tlv(0xe0, "own"u8), .. Tlv(0x30, "ns"u8),
        .. Tlv(0x20, [1, 0, 0, 0, 42, .. Tlv(0x21, "TLSv1.3"u8), .. Tlv(0x22, "client"u8), .. Tlv(0x23, "AES"u8), .. Tlv(0x24, "sig"u8), .. Tlv(0x25, "key"u8)]),
        .. Tlv(0x03, []),
    ];

    [Theory]
    [InlineData("alpn", "h2")]
    [InlineData("authority", "host.example")]
    [InlineData("unique_id", "\0\u0001\u0002")]
    [InlineData("netns", "ns")]
    [InlineData("0xe0", "own")]
    [InlineData("0xE0", "own")]
    [InlineData("0x01", "h2")]
    [InlineData("0x03", "")]
    [InlineData("0x77", null)]
    [InlineData("ssl_verify", "42")]
    [InlineData("ssl_version", "TLSv1.3")]
    [InlineData("ssl_cn", "client")]
    [InlineData("ssl_cipher", "AES")]
    [InlineData("ssl_sig_alg", "sig")]
    [InlineData("ssl_key_alg", "key")]
    [InlineData("ssl_0x22", "client")]
    public void Values_are_found_by_name_and_by_number(string name, string? expected)
    {
        ProxyHeaderReader.TryRead(Head(s_tlvs), out var consumed, out var header, out _).ShouldBeTrue();
        consumed.ShouldBe(28 + s_tlvs.Length);
        header.ShouldNotBeNull().SourceAddress.ToString().ShouldBe("192.0.2.7");

        var value = ProxyTlvs.Find(header.Tlvs, System.Text.Encoding.Latin1.GetBytes(name), out var fault);

        fault.ShouldBeNull();
        (value.IsFound ? value.ToString() : null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("nothing", "unknown PROXY protocol TLV \"nothing\"")]
    [InlineData("0xzz", "invalid PROXY protocol TLV \"0xzz\"")]
    [InlineData("ssl_nothing", "unknown PROXY protocol TLV \"ssl_nothing\"")]
    public void Names_that_mean_nothing_are_logged(string name, string expected)
    {
        ProxyTlvs.Find(new ByteSlice(s_tlvs), System.Text.Encoding.Latin1.GetBytes(name), out var fault).IsFound.ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void A_value_that_is_cut_off_is_logged()
    {
        ProxyTlvs.Find(new ByteSlice([0x01, 0, 9, 1]), "alpn"u8, out var fault).IsFound.ShouldBeFalse();
        fault.ShouldBe("broken PROXY protocol TLV");
        ProxyTlvs.Find(new ByteSlice([0x01, 0]), "alpn"u8, out fault).IsFound.ShouldBeFalse();
        fault.ShouldBe("broken PROXY protocol TLV");
    }

    [Fact]
    public void No_input_breaks_the_reader()
    {
        var random = new Random(4711);
        var whole = Head(s_tlvs);
        var line = "PROXY TCP4 192.0.2.7 198.51.100.1 4711 8443\r\n"u8.ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var source = i % 2 == 0 ? whole : line;
            var bytes = source[..random.Next(source.Length + 1)];
            for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            if (ProxyHeaderReader.TryRead(bytes, out var consumed, out var header, out _))
            {
                consumed.ShouldBeInRange(8, bytes.Length);
                ProxyTlvs.Find(header?.Tlvs ?? ByteSlice.Empty, "ssl_cn"u8, out _);
            }
        }
    }

    private static byte[] Head(byte[] tlvs)
    {
        byte[] head =
        [
            0x0d, 0x0a, 0x0d, 0x0a, 0, 0x0d, 0x0a, .. "QUIT\n"u8, 0x21, 0x11, 0, 0,
            192, 0, 2, 7, 198, 51, 100, 1, 0x12, 0x67, 0x20, 0xfb, .. tlvs,
        ];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(14), (ushort)(12 + tlvs.Length));
        return head;
    }

    private static byte[] Tlv(byte type, ReadOnlySpan<byte> value) => [type, (byte)(value.Length >> 8), (byte)value.Length, .. value];
}
