namespace NginxConf.Runtime.Buffering;

/// <summary>The operating system's number and text of a failed file call, as the error log names them.</summary>
internal static class FileFailure
{
    private const int NoSpace = 28;

    public static string Describe(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "13: Permission denied",
        DirectoryNotFoundException or FileNotFoundException => "2: No such file or directory",
        IOException { HResult: NoSpace } => "28: No space left on device",
        _ => failure.Message,
    };
}
