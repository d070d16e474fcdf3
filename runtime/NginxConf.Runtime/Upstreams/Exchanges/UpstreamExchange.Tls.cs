using System.Runtime.CompilerServices;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Upstreams.Connections;
using NginxConf.Runtime.Upstreams.Tls;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>The handshake with a peer that is asked over TLS.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<NextUpstream> SecureAsync(UpstreamConnection connection, UpstreamTls tls)
    {
        _state = UpstreamErrorLog.Handshaking;
        var name = TlsName.ToString();
        var check = new PeerCertificateCheck(name, tls.VerifyDepth);
        int secured;
        try
        {
            secured = await connection.SecureAsync(tls.CreateOptions(name, _request.Client.Paths, check), _settings.ConnectTimeout);
        }
        catch (StartException unusable)
        {
            UpstreamErrorLog.Write(_request, LogLevel.Error, unusable.Message, _state);
            return NextUpstream.Error;
        }

        if (secured >= 0)
        {
            return NextUpstream.Off;
        }

        if (connection.TimedOut)
        {
            UpstreamErrorLog.TimedOut(_request, _state);
            return NextUpstream.Timeout;
        }

        if (!_clientGone)
        {
            UpstreamErrorLog.Write(_request, LogLevel.Error, check.Problem ?? $"SSL_do_handshake() failed ({connection.HandshakeProblem})", _state);
        }

        return NextUpstream.Error;
    }
}
