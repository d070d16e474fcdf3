namespace NginxConf.Runtime.Http.Tls;

/// <summary>
/// What the server's first messages, which are not encrypted, say of a handshake: .NET does not tell the group of the key exchange,
/// nor whether a session was resumed.
/// </summary>
/// <param name="Group">Number of the named group (RFC 8446, 4.2.7); 0: unknown.</param>
/// <param name="IsResumed">The session goes on from an earlier one.</param>
internal readonly record struct ServerFlight(int Group, bool IsResumed)
{
    private const int HandshakeRecord = 22;
    private const int ServerHello = 2;
    private const int Certificate = 11;
    private const int ServerKeyExchange = 12;
    private const int NamedCurve = 3;
    private const int KeyShare = 51;
    private const int PreSharedKey = 41;
    private const int SupportedVersions = 43;

    /// <summary>Reads what was sent; of an incomplete message as much as is there.</summary>
    public static ServerFlight Read(ReadOnlySpan<byte> sent)
    {
        var facts = new Facts();
        var records = new TlsReader(sent);
        while (records.TryReadNumber(1, out var type) && records.TrySkip(2) && records.TryReadBlock(2, out var fragment) && type == HandshakeRecord)
        {
            var messages = new TlsReader(fragment);
            while (messages.TryReadNumber(1, out var message) && messages.TryReadBlock(3, out var content))
            {
                facts.Read(message, new TlsReader(content));
            }
        }

        return new(facts.Group, facts.IsTls13 ? facts.HasPreSharedKey : facts is { HasHello: true, HasCertificate: false });
    }

    private struct Facts
    {
        public int Group;
        public bool HasHello;
        public bool HasCertificate;
        public bool HasPreSharedKey;
        public bool IsTls13;

        public void Read(int message, TlsReader content)
        {
            switch (message)
            {
                case ServerHello:
                    HasHello = true;
                    ReadHello(content);
                    break;
                case Certificate:
                    HasCertificate = true;
                    break;
                case ServerKeyExchange when content.TryReadNumber(1, out var kind) && kind == NamedCurve && content.TryReadNumber(2, out var group):
                    Group = group;
                    break;
                default:
                    break;
            }
        }

        private void ReadHello(TlsReader content)
        {
            // Version, random, session id, cipher suite, compression.
            if (!content.TrySkip(34) || !content.TryReadBlock(1, out _) || !content.TrySkip(3) || !content.TryReadBlock(2, out var block))
            {
                return;
            }

            var extensions = new TlsReader(block);
            while (extensions.TryReadNumber(2, out var kind) && extensions.TryReadBlock(2, out var value))
            {
                var reader = new TlsReader(value);
                IsTls13 |= kind == SupportedVersions;
                HasPreSharedKey |= kind == PreSharedKey;
                if (kind == KeyShare && reader.TryReadNumber(2, out var group))
                {
                    Group = group;
                }
            }
        }
    }
}
