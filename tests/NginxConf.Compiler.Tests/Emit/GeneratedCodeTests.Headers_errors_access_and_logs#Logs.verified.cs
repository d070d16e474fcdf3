namespace NginxConf.Generated;

using System;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

/// <summary>Logs of this site, and the formats of their lines.</summary>
internal static class Logs
{
    // access_log /var/log/nginx/site.log
    public static readonly AccessLog Site = new("/var/log/nginx/site.log")
    {
        BufferSize = 32768,                                                 // buffer=32768
        Flush = TimeSpan.FromSeconds(5),                                    // flush=5000ms
    };

    // access_log logs/all.log
    public static readonly AccessLog All = new("logs/all.log");

    // access_log logs/some.log
    public static readonly AccessLog Some = new("logs/some.log");

    // error_log /var/log/nginx/site.error.log warn;
    public static readonly ErrorLogTarget SiteError = new("/var/log/nginx/site.error.log", LogLevel.Warn);

    // error_log logs/logged.log;
    public static readonly ErrorLogTarget LoggedError = new("logs/logged.log", LogLevel.Error);

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
