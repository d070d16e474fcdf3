namespace NginxConf.Generated;

using NginxConf.Runtime.Logging;

/// <summary>Access logs of this site, and their formats.</summary>
internal static class Logs
{
    // access_log logs/access.log
    public static readonly AccessLog Access = new("logs/access.log");

    // log_format main '$remote_addr [$time_local] "$request" $status $body_bytes_sent'
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
