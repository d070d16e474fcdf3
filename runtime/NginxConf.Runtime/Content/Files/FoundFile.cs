using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Files;

/// <summary>What a path led to. <see cref="Release"/> it where it was opened.</summary>
/// <param name="Descriptor">Of the open file; -1 where none was to be opened, of a directory and on an error.</param>
internal readonly record struct FoundFile(FileError Error, int Descriptor, FileStatus Status)
{
    public const string OpenCall = "open()";
    public const string OpenAtCall = "openat()";
    public const string StatCall = "stat()";

    /// <summary>The system call that failed, for log lines.</summary>
    public string FailedCall { get; init; } = OpenCall;

    /// <summary>Where <c>open_file_cache</c> keeps the file open.</summary>
    public CachedFile? Cached { get; init; }

    /// <summary>Writes why the path led nowhere to the error log.</summary>
    public void LogFailure(Request request, ByteSlice path)
    {
        var isCommon = Error.IsMissing || Error.Number is FileError.AccessDenied or FileError.TooManyLinks;
        request.LogError(isCommon ? LogLevel.Error : LogLevel.Crit, $"{FailedCall} \"{path}\" failed {Error.ToString()}");
    }

    public static FoundFile Failed(FileError error, string call) => new(error, -1, default) { FailedCall = call };

    /// <summary>Closes the file, or gives it back to its cache.</summary>
    public void Release()
    {
        if (Cached is not null)
        {
            Cached.Owner.Release(Cached);
        }
        else if (Descriptor >= 0)
        {
            _ = FileSystem.Close(Descriptor);
        }
    }
}
