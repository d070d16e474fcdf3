namespace NginxConf.Runtime.Logging;

/// <summary>Names of the levels as they stand in the configuration and in brackets in the log.</summary>
internal static class LogLevelNames
{
    public static ReadOnlySpan<byte> NameOf(LogLevel level) => level switch
    {
        LogLevel.Emerg => "emerg"u8,
        LogLevel.Alert => "alert"u8,
        LogLevel.Crit => "crit"u8,
        LogLevel.Error => "error"u8,
        LogLevel.Warn => "warn"u8,
        LogLevel.Notice => "notice"u8,
        LogLevel.Info => "info"u8,
        _ => "debug"u8,
    };
}
