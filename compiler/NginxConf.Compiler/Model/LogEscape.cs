namespace NginxConf.Compiler.Model;

/// <summary>How variable values are escaped in a log line.</summary>
public enum LogEscape
{
    Default,
    Json,
    None,
}
