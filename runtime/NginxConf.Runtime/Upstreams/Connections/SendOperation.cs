namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>Connects, then sends.</summary>
internal sealed class SendOperation : SocketOperation
{
    protected override int End() => Owner!.EndSend();
}
