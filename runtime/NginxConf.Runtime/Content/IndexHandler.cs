using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary><c>index</c>: the first name that exists in the directory becomes an internal redirect.</summary>
internal static class IndexHandler
{
    /// <summary>Continues where no index exists.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<Outcome> FindAsync(Request request)
    {
        var index = request.Location.Settings.Index;
        var directoryTested = false;
        for (var i = 0; i < index.Count; i++)
        {
            var name = index.Get(request, i);
            if (name.Span.StartsWith("/"u8))
            {
                return InternalRedirect.To(request, name, request.Query);
            }

            if (!PathMapping.TryMap(request, request.Path, name, out var file))
            {
                return Outcome.Status(500);
            }

            var found = await FileLookup.StatAsync(request, file);
            var error = found.Error;
            if (error.IsNone)
            {
                return InternalRedirect.To(request, request.Memory.Concat(request.Path, name), request.Query);
            }

            if (error.Number == FileError.TooManyLinks)
            {
                return Outcome.Status(403);
            }

            if (error.Number is FileError.NotDirectory or FileError.NameTooLong or FileError.AccessDenied)
            {
                return Refuse(request, file, error);
            }

            if (!directoryTested)
            {
                var tested = await TestDirectoryAsync(request, file, name.Length);
                if (!tested.IsContinue)
                {
                    return tested;
                }

                directoryTested = true;
            }

            if (error.Number != FileError.NoEntry)
            {
                request.LogError(LogLevel.Crit, $"{found.FailedCall} \"{file}\" failed {error.ToString()}");
                return Outcome.Status(500);
            }
        }

        return Outcome.Continue;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> TestDirectoryAsync(Request request, ByteSlice file, int nameLength)
    {
        // An alias may lack its final slash: then the name is glued to it, and the directory is what goes before.
        var directory = file.Slice(0, file.Length - nameLength);
        if (directory.Length > 1 && directory.Span[^1] == '/')
        {
            directory = directory.Slice(0, directory.Length - 1);
        }

        var found = await FileLookup.StatAsync(request, directory);
        var error = found.Error;
        if (error.Number == FileError.TooManyLinks)
        {
            return Outcome.Status(403);
        }

        if (error.Number == FileError.NoEntry)
        {
            return Refuse(request, file, error);
        }

        if (error.Number == FileError.AccessDenied || (error.IsNone && found.Status.IsDirectory))
        {
            return Outcome.Continue;
        }

        if (error.IsNone)
        {
            request.LogError(LogLevel.Alert, $"\"{file}\" is not a directory");
        }
        else
        {
            request.LogError(LogLevel.Crit, $"{found.FailedCall} \"{directory}\" failed {error.ToString()}");
        }

        return Outcome.Status(500);
    }

    private static Outcome Refuse(Request request, ByteSlice path, FileError error)
    {
        if (error.Number == FileError.AccessDenied)
        {
            request.LogError(LogLevel.Error, $"\"{path}\" is forbidden {error.ToString()}");
            return Outcome.Status(403);
        }

        if (request.Location.Settings.LogNotFound)
        {
            request.LogError(LogLevel.Error, $"\"{path}\" is not found {error.ToString()}");
        }

        return Outcome.Status(404);
    }
}
