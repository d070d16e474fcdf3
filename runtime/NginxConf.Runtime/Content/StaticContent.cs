using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>nginx's last content handlers: those of directories for paths that end in a slash, else static files.</summary>
public static class StaticContent
{
    /// <summary>Serves the file that the path names, or answers 403/404/405/301 as nginx does.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<Outcome> ServeAsync(Request request)
    {
        if (request.MethodKind is not (MethodKind.Get or MethodKind.Head or MethodKind.Post))
        {
            return Outcome.Status(405);
        }

        if (request.Path.Span.EndsWith("/"u8))
        {
            return await DirectoryContent.ServeAsync(request);
        }

        if (!PathMapping.TryMap(request, request.Path, out var file))
        {
            return Outcome.Status(500);
        }

        if (request.Location.Settings.GzipStatic != GzipStatic.Off && request.MethodKind != MethodKind.Post)
        {
            var compressed = await PrecompressedFile.ServeAsync(request, file);
            if (!compressed.IsContinue)
            {
                return compressed;
            }
        }

        var found = await FileLookup.OpenAsync(request, file);
        if (!found.Error.IsNone)
        {
            return Refuse(request, file, found);
        }

        try
        {
            var outcome = Prepare(request, file, found.Status);
            return outcome.IsContinue ? await FileBody.SendAsync(request, found.Descriptor, found.Status.Size, file) : outcome;
        }
        finally
        {
            found.Release();
        }
    }

    private static Outcome Prepare(Request request, ByteSlice path, in FileStatus status)
    {
        switch (status.Kind)
        {
            case FileKind.Directory:
                return Redirects.ToSlash(request, request.Memory.Concat(request.Path, "/"u8));
            case FileKind.Other:
                request.LogError(LogLevel.Crit, $"\"{path}\" is not a regular file");
                return Outcome.Status(404);
            case var _ when request.MethodKind == MethodKind.Post:
                return Outcome.Status(405);
            default:
                return SendHead(request, status);
        }
    }

    private static Outcome SendHead(Request request, in FileStatus status)
    {
        Describe(request, status);
        request.Response.AllowRanges = true;
        return HeaderFilters.SendHead(request);
    }

    /// <summary>Fills the response's head from a regular file.</summary>
    internal static void Describe(Request request, in FileStatus status)
    {
        request.Exchange.DiscardBody();
        var response = request.Response;
        response.StatusCode = 200;
        response.ContentLength = status.Size;
        response.LastModified = status.Modified;
        if (request.Location.Settings.ETag)
        {
            response.ETag = EntityTag.Format(request.Memory, status.Modified, status.Size);
        }

        MediaType.Set(request);
    }

    private static Outcome Refuse(Request request, ByteSlice path, FoundFile found)
    {
        var status = found.Error switch
        {
            { IsMissing: true } => 404,
            { Number: FileError.AccessDenied or FileError.TooManyLinks } => 403,
            _ => 500,
        };
        if (status != 404 || request.Location.Settings.LogNotFound)
        {
            found.LogFailure(request, path);
        }

        return Outcome.Status(status);
    }
}
