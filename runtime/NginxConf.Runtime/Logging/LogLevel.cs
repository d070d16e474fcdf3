namespace NginxConf.Runtime.Logging;

/// <summary>Levels of <c>error_log</c>, most severe first.</summary>
public enum LogLevel : byte
{
    Emerg = 1,
    Alert,
    Crit,
    Error,
    Warn,
    Notice,
    Info,
    Debug,
}
