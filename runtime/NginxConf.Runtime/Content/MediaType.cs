using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>Content-Type by the path's extension (<c>types</c>, <c>default_type</c>).</summary>
internal static class MediaType
{
    public static void Set(Request request)
    {
        if (!request.Response.ContentType.IsEmpty)
        {
            return;
        }

        var settings = request.Location.Settings;
        var type = settings.Types.Find(Extension(request.Path.Span));
        request.Response.ContentType = type.IsFound ? type : settings.DefaultType;
    }

    /// <summary>What follows the last dot of the last segment; a segment that starts with its only dot has none.</summary>
    private static ReadOnlySpan<byte> Extension(ReadOnlySpan<byte> path)
    {
        for (var i = path.Length - 1; i > 1; i--)
        {
            if (path[i] == '/' || (path[i] == '.' && path[i - 1] == '/'))
            {
                return [];
            }

            if (path[i] == '.')
            {
                return path[(i + 1)..];
            }
        }

        return [];
    }
}
