namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>What a connection needs besides its socket; expensive to make, so it serves one connection after the other.</summary>
internal sealed class ConnectionParts
{
    private const int BufferSize = 32 * 1024;

    public SendOperation Send { get; } = new();

    public ReceiveOperation Receive { get; } = new();

    public byte[] Buffer { get; } = GC.AllocateUninitializedArray<byte>(BufferSize);
}
