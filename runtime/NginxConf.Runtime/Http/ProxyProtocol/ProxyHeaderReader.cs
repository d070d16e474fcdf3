using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Http.ProxyProtocol;

/// <summary>Reads the head of the PROXY protocol, version 1 (a line of text) or 2 (binary), from the first bytes of a connection.</summary>
internal static class ProxyHeaderReader
{
    /// <summary>A longer one is refused.</summary>
    public const int Longest = 4096;

    private const int FixedLength = 16;
    private const int ProxyCommand = 1;
    private const int StreamTransport = 1;
    private static readonly SearchValues<byte> s_address = SearchValues.Create(":.0123456789abcdefABCDEF"u8);

    private static ReadOnlySpan<byte> Signature => [0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a];

    /// <summary>The whole head must be there: who sends it sends it at once.</summary>
    /// <param name="bytes">What has arrived.</param>
    /// <param name="consumed">Length of the head.</param>
    /// <param name="header">Null where it says nothing about a client (<c>UNKNOWN</c>, <c>LOCAL</c>, not TCP).</param>
    /// <param name="fault">nginx's words for the error log where the head is broken; empty for one that it drops in silence.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out int consumed, out ProxyHeader? header, out string fault)
    {
        fault = string.Empty;
        if (bytes.Length >= FixedLength && bytes.StartsWith(Signature))
        {
            return TryReadBinary(bytes, out consumed, out header, out fault);
        }

        if (TryReadLine(bytes, out consumed, out header))
        {
            return true;
        }

        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        fault = $"broken header: \"{Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end])}\"";
        return false;
    }

    private static bool TryReadLine(ReadOnlySpan<byte> bytes, out int consumed, out ProxyHeader? header)
    {
        header = null;
        consumed = 0;
        if (bytes.Length < 8 || !bytes.StartsWith("PROXY "u8))
        {
            return false;
        }

        var rest = bytes[6..];
        if (rest.StartsWith("UNKNOWN"u8))
        {
            var end = rest.IndexOf("\r\n"u8);
            consumed = end < 0 ? 0 : 6 + end + 2;
            return end >= 0;
        }

        if (!rest.StartsWith("TCP4 "u8) && !rest.StartsWith("TCP6 "u8))
        {
            return false;
        }

        rest = rest[5..];
        if (!TryTake(ref rest, (byte)' ', out var source) || source.IndexOfAnyExcept(s_address) >= 0
            || !TryTake(ref rest, (byte)' ', out var destination) || destination.IndexOfAnyExcept(s_address) >= 0
            || !TryTake(ref rest, (byte)' ', out var sourcePort) || !TryReadPort(sourcePort, out var from)
            || !TryTake(ref rest, (byte)'\r', out var destinationPort) || !TryReadPort(destinationPort, out var to)
            || rest is not [(byte)'\n', ..])
        {
            return false;
        }

        header = new(ByteSlice.From(source), from, ByteSlice.From(destination), to, ByteSlice.Empty);
        consumed = bytes.Length - rest.Length + 1;
        return true;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> rest, byte separator, out ReadOnlySpan<byte> part)
    {
        var end = rest.IndexOf(separator);
        part = end < 0 ? default : rest[..end];
        rest = end < 0 ? rest : rest[(end + 1)..];
        return end >= 0;
    }

    private static bool TryReadPort(ReadOnlySpan<byte> text, out int port)
    {
        port = 0;
        return !text.IsEmpty
            && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && Utf8Parser.TryParse(text, out port, out _)
            && port <= 65535;
    }

    private static bool TryReadBinary(ReadOnlySpan<byte> bytes, out int consumed, out ProxyHeader? header, out string fault)
    {
        header = null;
        consumed = 0;
        fault = string.Empty;
        var version = bytes[12] >> 4;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[14..]);
        if (version != 2)
        {
            fault = $"unknown PROXY protocol version: {version}";
            return false;
        }

        if (bytes.Length - FixedLength < length)
        {
            fault = "header is too large";
            return false;
        }

        consumed = FixedLength + length;
        if ((bytes[12] & 15) != ProxyCommand || (bytes[13] & 15) != StreamTransport)
        {
            return true;
        }

        var size = (bytes[13] >> 4) switch
        {
            1 => 4,
            2 => 16,
            _ => 0,
        };
        var part = bytes.Slice(FixedLength, length);
        var fixedPart = (2 * size) + 4;
        if (size == 0 || part.Length < fixedPart)
        {
            return size == 0;
        }

        header = new(
            Text(part[..size]),
            BinaryPrimitives.ReadUInt16BigEndian(part[(2 * size)..]),
            Text(part.Slice(size, size)),
            BinaryPrimitives.ReadUInt16BigEndian(part[((2 * size) + 2)..]),
            part.Length > fixedPart ? ByteSlice.From(part[fixedPart..]) : ByteSlice.Empty);
        return true;
    }

    private static ByteSlice Text(ReadOnlySpan<byte> address) => new(Encoding.ASCII.GetBytes(new IPAddress(address).ToString()));
}
