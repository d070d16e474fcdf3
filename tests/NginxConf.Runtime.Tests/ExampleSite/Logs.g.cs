namespace NginxConf.Generated;

using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

/// <summary>Logs of this site, and the formats of their lines.</summary>
internal static class Logs
{
    // access_log logs/access.log
    public static readonly AccessLog Access = new("logs/access.log");

    // error_log logs/error.log warn;
    public static readonly ErrorLogTarget Error = new("logs/error.log", LogLevel.Warn);

    // log_format main '$remote_addr [$time_local] "$request" $status $body_bytes_sent';
    public static void WriteMain(SiteRequest request, ref LogLine line)
    {
        line.WriteEscaped(request.RemoteAddr);
        line.Write(" ["u8);
        line.WriteEscaped(request.TimeLocal);
        line.Write("] \""u8);
        line.WriteEscaped(request.RequestLine);
        line.Write("\" "u8);
        line.WriteEscaped(request.Status);
        line.Write(" "u8);
        line.WriteEscaped(request.BodyBytesSent);
    }
}
