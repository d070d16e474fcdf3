using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary><c>gzip_static</c>: a file's <c>.gz</c> beside it, sent as it is. Like nginx's, it has no ranges.</summary>
internal static class PrecompressedFile
{
    /// <summary><see cref="Outcome.Continue"/>: the file itself is to be sent.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<Outcome> ServeAsync(Request request, ByteSlice file)
    {
        var settings = request.Location.Settings;
        var isAlways = settings.GzipStatic == GzipStatic.Always;
        var isAdmitted = isAlways || GzipConditions.AreMet(request);
        if (!isAdmitted && !settings.GzipVary)
        {
            return Outcome.Continue;
        }

        var path = request.Memory.Concat(file, ".gz"u8);
        var found = await FileLookup.OpenAsync(request, path);
        if (!found.Error.IsNone)
        {
            if (!found.Error.IsMissing)
            {
                found.LogFailure(request, path);
            }

            return Outcome.Continue;
        }

        try
        {
            request.Response.VariesByEncoding |= !isAlways;
            if (!isAdmitted || found.Status.Kind == FileKind.Directory)
            {
                return Outcome.Continue;
            }

            var outcome = Prepare(request, path, found.Status);
            return outcome.IsContinue ? await FileBody.SendAsync(request, found.Descriptor, found.Status.Size, path) : outcome;
        }
        finally
        {
            found.Release();
        }
    }

    private static Outcome Prepare(Request request, ByteSlice path, in FileStatus status)
    {
        if (status.Kind == FileKind.Other)
        {
            request.LogError(LogLevel.Crit, $"\"{path}\" is not a regular file");
            return Outcome.Status(404);
        }

        StaticContent.Describe(request, status);
        request.Response.SetGzipped();
        return HeaderFilters.SendHead(request);
    }
}
