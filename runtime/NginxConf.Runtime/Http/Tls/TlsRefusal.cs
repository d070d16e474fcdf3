using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>What a request is refused with because of the connection it came on.</summary>
internal static class TlsRefusal
{
    private const int Misdirected = 421;
    private const int CertificateError = 495;
    private const int NoCertificate = 496;

    /// <summary>0: go on. Else the status, which is logged.</summary>
    public static int Find(Request request)
    {
        if (request.Client.TlsSession is not { } session || request.Server.Tls is not { VerifyClient: not ClientVerification.Off } settings)
        {
            return 0;
        }

        // The certificate was asked for on behalf of another server.
        if (session.IsNamed && !request.RequestedHost.IsEmpty && !IsNameOf(session, request.RequestedHost))
        {
            request.LogError(LogLevel.Info, $"client attempted to request the server name different from the one that was negotiated while reading client request headers");
            request.Exchange.KeepAlive = false;
            return Misdirected;
        }

        if (session.ClientProblem is { } problem && !(settings.VerifyClient == ClientVerification.OptionalNoCa && problem.IsMissingTrust))
        {
            request.LogError(LogLevel.Info, $"client SSL certificate verify error: ({problem.Number}:{problem.Reason}) while reading client request headers");
            return CertificateError;
        }

        if (settings.VerifyClient == ClientVerification.On && session.ClientCertificate is null)
        {
            request.LogError(LogLevel.Info, $"client sent no required SSL certificate while reading client request headers");
            return NoCertificate;
        }

        return 0;
    }

    private static bool IsNameOf(TlsSession session, ByteSlice host) =>
        string.Equals(host.ToString(), session.Hello?.ServerName, StringComparison.OrdinalIgnoreCase);
}
