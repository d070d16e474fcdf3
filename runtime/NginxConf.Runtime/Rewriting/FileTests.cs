using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Rewriting;

/// <summary>File conditions of <c>if</c>. They may leave the I/O thread.</summary>
public static class FileTests
{
    /// <summary><c>-f</c>: a regular file.</summary>
    public static async ValueTask<bool> IsFileAsync(Request request, ByteSlice path) =>
        await StatAsync(request, path) is { Kind: FileKind.Regular };

    /// <summary><c>-d</c>: a directory.</summary>
    public static async ValueTask<bool> IsDirectoryAsync(Request request, ByteSlice path) =>
        await StatAsync(request, path) is { Kind: FileKind.Directory };

    /// <summary><c>-e</c>: a file or a directory.</summary>
    public static async ValueTask<bool> ExistsAsync(Request request, ByteSlice path) =>
        await StatAsync(request, path) is { Kind: FileKind.Regular or FileKind.Directory };

    /// <summary><c>-x</c>: executable for its owner.</summary>
    public static async ValueTask<bool> IsExecutableAsync(Request request, ByteSlice path) =>
        await StatAsync(request, path) is { IsExecutable: true };

    private static async ValueTask<FileStatus?> StatAsync(Request request, ByteSlice path)
    {
        var found = await FileLookup.StatAsync(request, path);
        if (found.Error.IsNone)
        {
            return found.Status;
        }

        if (!found.Error.IsMissing)
        {
            request.LogError(LogLevel.Crit, $"{found.FailedCall} \"{path}\" failed {found.Error.ToString()}");
        }

        return null;
    }
}
