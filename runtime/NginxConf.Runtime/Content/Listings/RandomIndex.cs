using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Listings;

/// <summary><c>random_index</c>: any regular file of the directory becomes an internal redirect.</summary>
internal static class RandomIndex
{
    /// <summary>Continues where the directory has no regular file.</summary>
    public static async ValueTask<Outcome> FindAsync(Request request)
    {
        await IoThread.LeaveAsync();
        var outcome = ListedDirectory.Open(request, out var path, out var directory);
        using (directory)
        {
            return outcome.IsContinue ? Choose(request, path, directory!) : outcome;
        }
    }

    private static Outcome Choose(Request request, ByteSlice path, DirectoryStream directory)
    {
        var names = new List<ByteSlice>();
        while (true)
        {
            var error = directory.Read(out var name, out var isFile);
            if (!error.IsNone)
            {
                request.LogError(LogLevel.Crit, $"readdir() \"{path}\" failed {error.ToString()}");
                return Outcome.Status(500);
            }

            if (name.IsEmpty)
            {
                break;
            }

            if (name[0] != '.' && (isFile || IsFile(request, path, name)))
            {
                names.Add(request.Memory.Copy(name));
            }
        }

        return names.Count == 0
            ? Outcome.Continue
            : InternalRedirect.To(request, request.Memory.Concat(request.Path, names[Random.Shared.Next(names.Count)]), request.Query);
    }

    private static bool IsFile(Request request, ByteSlice path, ReadOnlySpan<byte> name)
    {
        var file = request.Memory.Concat(path, "/"u8, name);
        var error = FileSystem.Stat(file.Span, out var status);
        if (!error.IsNone && error.Number != FileError.NoEntry)
        {
            request.LogError(LogLevel.Crit, $"stat() \"{file}\" failed {error.ToString()}");
            throw new RequestFailedException(500);
        }

        return error.IsNone && status.Kind == FileKind.Regular;
    }
}
