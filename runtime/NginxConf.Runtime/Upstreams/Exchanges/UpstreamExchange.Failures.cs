using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Upstreams.Connections;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>What went wrong, in nginx's words.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    private UpstreamFailure? _failure;

    // What is going on, for log lines.
    private string _state = UpstreamErrorLog.Connecting;

    // The first cause counts; what follows from it is not of interest.
    private NextUpstream Fail(NextUpstream fault, string text, string state)
    {
        _failure ??= new UpstreamFailure(fault, text, state) { Level = _isTunnel ? LogLevel.Info : LogLevel.Error };
        return _failure.Fault;
    }

    private NextUpstream LogFailure(NextUpstream fault)
    {
        if (_failure is { } failure && !_clientGone && _bodyFailure is null)
        {
            UpstreamErrorLog.Write(_request, failure.Level, failure.Text, failure.State);
            fault = failure.Fault;
        }

        _failure = null;
        return fault;
    }

    private void SetSendFailure(UpstreamConnection connection)
    {
        if (connection.TimedOut)
        {
            FailTimeout(UpstreamErrorLog.Sending);
            return;
        }

        Fail(NextUpstream.Error, $"writev() failed ({SocketFailure.Describe(connection.Error)})", UpstreamErrorLog.Sending);
    }

    private NextUpstream FailTimeout(string state) =>
        Fail(NextUpstream.Timeout, "upstream timed out (110: Connection timed out)", state);

    // A receive that brought nothing: 0 is the end of the stream.
    private NextUpstream FailReceive(int received)
    {
        var connection = _connection!;
        if (received == 0)
        {
            return Fail(NextUpstream.Error, "upstream prematurely closed connection", _state);
        }

        if (connection.TimedOut || connection.SendTimedOut)
        {
            return FailTimeout(connection.SendTimedOut ? UpstreamErrorLog.Sending : _state);
        }

        var call = _state == UpstreamErrorLog.Reading ? "readv" : "recv";
        return Fail(NextUpstream.Error, $"{call}() failed ({SocketFailure.Describe(connection.Error)})", _state);
    }
}
