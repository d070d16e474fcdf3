namespace NginxConf.Cli;

/// <summary>Something the user can mend: the message says what, where and what to do. Ends the program without a stack trace.</summary>
public sealed class UserErrorException(string message, int exitCode = 2) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
