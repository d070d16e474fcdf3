namespace NginxConf.Generated;

using NginxConf.Runtime.Logging;

/// <summary>Logs of this site, and the formats of their lines.</summary>
internal static class Logs
{
    // access_log logs/access.log
    public static readonly AccessLog Access = new("logs/access.log");

    // log_format combined
    public static void WriteCombined(SiteRequest request, ref LogLine line)
    {
        line.WriteEscaped(request.RemoteAddr);
        line.Write(" - "u8);
        line.WriteEscaped(request.RemoteUser);
        line.Write(" ["u8);
        line.WriteEscaped(request.TimeLocal);
        line.Write("] \""u8);
        line.WriteEscaped(request.RequestLine);
        line.Write("\" "u8);
        line.WriteEscaped(request.Status);
        line.Write(" "u8);
        line.WriteEscaped(request.BodyBytesSent);
        line.Write(" \""u8);
        line.WriteEscaped(request.HttpHeader("referer"u8));
        line.Write("\" \""u8);
        line.WriteEscaped(request.HttpHeader("user-agent"u8));
        line.Write("\""u8);
    }
}
