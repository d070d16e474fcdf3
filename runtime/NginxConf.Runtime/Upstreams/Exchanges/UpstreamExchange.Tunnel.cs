namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>A connection that switched protocols (101): bytes pass both ways until one side closes.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    private bool _isTunnel;

    // What the client sends from now on is the rest of its request, what the backend sends the rest of its response.
    private async ValueTask BeginTunnelAsync()
    {
        await EndBodyAsync();
        _request.Exchange.BeginTunnel();
        _isTunnel = true;
        _state = UpstreamErrorLog.Tunnelling;
        _source = BodySource.Client;
        _bodyEnded = _sendingCancelled = false;
        _sending = SendToTunnelAsync();
    }

    private async Task SendToTunnelAsync()
    {
        var connection = _connection!;
        await SendRestAsync(connection);

        // Nothing is left of the tunnel where one direction has ended; the reader of the other finds it closed.
        if (_bodyEnded)
        {
            connection.Abort();
        }
    }
}
