using System.Buffers.Binary;
using System.Text;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>What a client offers at the beginning of a TLS handshake (RFC 8446, 4.1.2).</summary>
internal sealed class ClientHello
{
    private const byte HandshakeRecord = 22;
    private const int RecordHeader = 5;
    private const int MessageHeader = 4;
    private const int LongestMessage = 64 * 1024;
    private const int Tls13 = 0x0304;

    /// <summary>The name that the client asks for (RFC 6066, 3); empty: none.</summary>
    public string ServerName { get; private set; } = "";

    public ushort[] CipherSuites { get; private set; } = [];

    public ushort[] Groups { get; private set; } = [];

    public ushort[] SignatureAlgorithms { get; private set; } = [];

    public bool OffersTls13 { get; private set; }

    /// <summary>False: more bytes are needed. Null where they are no hello: the TLS library refuses them.</summary>
    public static bool TryRead(ReadOnlySpan<byte> received, out ClientHello? hello)
    {
        hello = null;
        var message = Array.Empty<byte>();
        while (received.Length >= RecordHeader)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(received[3..]);
            if (received[0] != HandshakeRecord || message.Length + length > LongestMessage)
            {
                return true;
            }

            if (received.Length < RecordHeader + length)
            {
                return false;
            }

            message = [.. message, .. received.Slice(RecordHeader, length)];
            received = received[(RecordHeader + length)..];
            if (message.Length < MessageHeader)
            {
                continue;
            }

            var wanted = (message[1] << 16) | (message[2] << 8) | message[3];
            if (message[0] != 1 || wanted > LongestMessage)
            {
                return true;
            }

            if (message.Length >= MessageHeader + wanted)
            {
                hello = Parse(message.AsSpan(MessageHeader, wanted));
                return true;
            }
        }

        return false;
    }

    private static ClientHello? Parse(ReadOnlySpan<byte> message)
    {
        // Version and random come first.
        var reader = new TlsReader(message);
        var hello = new ClientHello();
        if (!reader.TrySkip(34) || !reader.TryReadBlock(1, out _) || !reader.TryReadBlock(2, out var suites) || !reader.TryReadBlock(1, out _))
        {
            return null;
        }

        hello.CipherSuites = Numbers(suites);
        if (reader.TryReadBlock(2, out var extensions))
        {
            var rest = new TlsReader(extensions);
            while (rest.TryReadNumber(2, out var kind) && rest.TryReadBlock(2, out var content))
            {
                hello.ReadExtension(kind, new TlsReader(content));
            }
        }

        return hello;
    }

    private static ushort[] Numbers(ReadOnlySpan<byte> block)
    {
        var numbers = new ushort[block.Length / 2];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt16BigEndian(block[(i * 2)..]);
        }

        return numbers;
    }

    private void ReadExtension(int kind, TlsReader content)
    {
        ReadOnlySpan<byte> block;
        switch (kind)
        {
            case 0 when content.TryReadBlock(2, out block):
                var names = new TlsReader(block);
                if (names.TryReadNumber(1, out var type) && type == 0 && names.TryReadBlock(2, out var name))
                {
                    ServerName = Encoding.Latin1.GetString(name);
                }

                break;
            case 10 when content.TryReadBlock(2, out block):
                Groups = Numbers(block);
                break;
            case 13 when content.TryReadBlock(2, out block):
                SignatureAlgorithms = Numbers(block);
                break;
            case 43 when content.TryReadBlock(1, out block):
                OffersTls13 = Array.IndexOf(Numbers(block), (ushort)Tls13) >= 0;
                break;
            default:
                break;
        }
    }
}
