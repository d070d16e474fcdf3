using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Listings;

/// <summary>Opens and reads the directory of a request. Files whose names start with a dot are left out.</summary>
internal static class ListedDirectory
{
    /// <summary>Opens the directory of the request's path, or says with what to answer.</summary>
    public static Outcome Open(Request request, out ByteSlice path, out DirectoryStream? directory)
    {
        directory = null;
        if (!PathMapping.TryMap(request, request.Path, out path))
        {
            return Outcome.Status(500);
        }

        // The final slash; an alias without one loses its last letter, as with nginx.
        path = path.Length > 1 ? path.Slice(0, path.Length - 1) : path;
        var error = DirectoryStream.Open(path.Span, out directory);
        if (error.IsNone)
        {
            return Outcome.Continue;
        }

        var (status, level) = error switch
        {
            { IsMissing: true } => (404, LogLevel.Error),
            { Number: FileError.AccessDenied } => (403, LogLevel.Error),
            _ => (500, LogLevel.Crit),
        };
        request.LogError(level, $"opendir() \"{path}\" failed {error.ToString()}");
        return Outcome.Status(status);
    }

    /// <summary>Reads every file with its status; false, and a log line, where the system fails.</summary>
    public static bool TryRead(Request request, ByteSlice path, DirectoryStream directory, List<ListedFile> files)
    {
        while (true)
        {
            var error = directory.Read(out var name, out _);
            if (!error.IsNone)
            {
                request.LogError(LogLevel.Crit, $"readdir() \"{path}\" failed {error.ToString()}");
                return false;
            }

            if (name.IsEmpty)
            {
                return true;
            }

            if (name[0] == '.')
            {
                continue;
            }

            var file = request.Memory.Concat(path, "/"u8, name);
            error = FileSystem.Stat(file.Span, out var status);
            if (error.Number is FileError.NoEntry or FileError.TooManyLinks)
            {
                error = FileSystem.StatLink(file.Span, out status);
                if (!error.IsNone)
                {
                    request.LogError(LogLevel.Crit, $"lstat() \"{file}\" failed {error.ToString()}");
                    return false;
                }
            }
            else if (!error.IsNone)
            {
                request.LogError(LogLevel.Crit, $"stat() \"{file}\" failed {error.ToString()}");
                if (error.Number != FileError.AccessDenied)
                {
                    return false;
                }

                continue;
            }

            files.Add(new(file.Slice(file.Length - name.Length), status));
        }
    }
}
