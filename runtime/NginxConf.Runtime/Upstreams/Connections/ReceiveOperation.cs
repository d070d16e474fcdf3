using System.Net.Sockets;

namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>The receive of a connection: whoever uses the connection awaits it; while idle its end means that the peer closed.</summary>
internal sealed class ReceiveOperation : SocketOperation
{
    protected override int End() => Owner!.EndReceive();

    protected override void OnCompleted(SocketAsyncEventArgs e)
    {
        if (!Owner!.EndIdleness())
        {
            Signal();
        }
    }
}
