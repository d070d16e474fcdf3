using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Http.ProxyProtocol;

/// <summary>The further values (type, length, value) of a PROXY head of version 2: <c>$proxy_protocol_tlv_*</c>.</summary>
internal static class ProxyTlvs
{
    private const int SslType = 0x20;

    // Flags of the client and the result of verifying its certificate.
    private const int SslHead = 5;
    private const int TlvHead = 3;

    /// <param name="tlvs">All of them, as received.</param>
    /// <param name="name"><c>alpn</c>, <c>authority</c>, <c>ssl_cn</c>, ..., or the type in hexadecimal: <c>0x05</c>, <c>ssl_0x21</c>.</param>
    /// <param name="fault">nginx's words for the error log where the name or the values are broken; else null.</param>
    public static ByteSlice Find(ByteSlice tlvs, ReadOnlySpan<byte> name, out string? fault)
    {
        fault = null;
        if (tlvs.IsEmpty)
        {
            return ByteSlice.NotFound;
        }

        var inner = name;
        var isSsl = name.StartsWith("ssl_"u8);
        if (isSsl)
        {
            inner = name["ssl_"u8.Length..];
            tlvs = Find(tlvs, SslType, ref fault);
            if (tlvs.Length < SslHead)
            {
                return ByteSlice.NotFound;
            }

            if (inner.SequenceEqual("verify"u8))
            {
                var result = BinaryPrimitives.ReadUInt32BigEndian(tlvs.Span[1..]);
                return new(Encoding.ASCII.GetBytes(result.ToString(CultureInfo.InvariantCulture)));
            }

            tlvs = tlvs.Slice(SslHead);
        }

        var type = TypeOf(inner, isSsl);
        if (type > 0)
        {
            return Find(tlvs, type, ref fault);
        }

        fault = $"{(inner.StartsWith("0x"u8) ? "invalid" : "unknown")} PROXY protocol TLV \"{Encoding.Latin1.GetString(name)}\"";
        return ByteSlice.NotFound;
    }

    private static int TypeOf(ReadOnlySpan<byte> name, bool isSsl)
    {
        var text = Encoding.Latin1.GetString(name);
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var type) ? type : -1;
        }

        return (isSsl, text) switch
        {
            (false, "alpn") => 0x01,
            (false, "authority") => 0x02,
            (false, "unique_id") => 0x05,
            (false, "ssl") => SslType,
            (false, "netns") => 0x30,
            (true, "version") => 0x21,
            (true, "cn") => 0x22,
            (true, "cipher") => 0x23,
            (true, "sig_alg") => 0x24,
            (true, "key_alg") => 0x25,
            _ => -1,
        };
    }

    private static ByteSlice Find(ByteSlice tlvs, int type, ref string? fault)
    {
        while (!tlvs.IsEmpty)
        {
            if (tlvs.Length < TlvHead)
            {
                fault = "broken PROXY protocol TLV";
                break;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(tlvs.Span[1..]);
            if (tlvs.Length - TlvHead < length)
            {
                fault = "broken PROXY protocol TLV";
                break;
            }

            if (tlvs.Span[0] == type)
            {
                return tlvs.Slice(TlvHead, length);
            }

            tlvs = tlvs.Slice(TlvHead + length);
        }

        return ByteSlice.NotFound;
    }
}
