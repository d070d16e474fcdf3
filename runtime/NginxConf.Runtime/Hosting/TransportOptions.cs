using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace NginxConf.Runtime.Hosting;

/// <summary>How Kestrel's socket transport is set up.</summary>
internal static class TransportOptions
{
    public static SocketConnectionFactoryOptions Create() => new()
    {
        // Completions run where they occur: the request path never blocks.
        UnsafePreferInlineScheduling = true,

        // A flush ends when the kernel has taken everything: send_timeout is exact and no response piles up in memory.
        MaxWriteBufferSize = 1,
        MaxReadBufferSize = 64 * 1024,
    };
}
