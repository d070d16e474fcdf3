using NginxConf.Runtime.Hosting.Interop;

namespace NginxConf.Runtime.Hosting;

/// <summary>The system's error behind an exception of the file classes, as nginx prints it.</summary>
internal static class FileErrors
{
    private const int NotPermitted = 13;

    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => LibC.Describe(LibC.ErrorNoEntry),
        UnauthorizedAccessException when exception.InnerException is IOException { HResult: > 0 and < 256 } inner =>
            LibC.Describe(inner.HResult),
        UnauthorizedAccessException => LibC.Describe(NotPermitted),
        { HResult: > 0 and < 256 } => LibC.Describe(exception.HResult),
        _ => exception.Message,
    };
}
