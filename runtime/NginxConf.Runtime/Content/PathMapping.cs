using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Content;

/// <summary><c>root</c> and <c>alias</c>: the file that a path of the request names (<c>$request_filename</c>).</summary>
internal static class PathMapping
{
    /// <summary>False where <see cref="CanMap"/> is: answer 500.</summary>
    public static bool TryMap(Request request, ByteSlice path, out ByteSlice mapped) =>
        TryMap(request, path, ByteSlice.Empty, out mapped);

    /// <summary>The same with a suffix behind the path.</summary>
    public static bool TryMap(Request request, ByteSlice path, ByteSlice suffix, out ByteSlice mapped)
    {
        var settings = request.Location.Settings;
        mapped = default;
        if (!CanMap(request))
        {
            return false;
        }

        var root = DocumentRoot(request);
        mapped = request.Memory.Concat(root, Remainder(request, settings, path), suffix);
        return true;
    }

    /// <summary>False, and a log line, where an <c>alias</c> cannot be applied because the path was rewritten in place.</summary>
    public static bool CanMap(Request request)
    {
        var settings = request.Location.Settings;
        if (!settings.IsAlias || !request.LocationOutdated)
        {
            return true;
        }

        request.LogError(
            LogLevel.Alert,
            $"\"alias\" cannot be used in location \"{settings.Name}\" where URI was rewritten");
        return false;
    }

    /// <summary><c>$document_root</c>: absolute.</summary>
    public static ByteSlice DocumentRoot(Request request)
    {
        var root = request.Location.RunDocumentRoot(request);
        return root.Span.StartsWith("/"u8) ? root : request.Memory.Concat(request.Client.Paths.PrefixBytes, root);
    }

    /// <summary><c>$realpath_root</c>; not found, and a log line, where it cannot be resolved.</summary>
    public static ByteSlice RealRoot(Request request)
    {
        var root = DocumentRoot(request);
        Span<byte> resolved = stackalloc byte[FileSystem.LongestPath];
        var error = FileSystem.Resolve(root.Span, resolved, out var length);
        if (error.IsNone)
        {
            return request.Memory.Copy(resolved[..length]);
        }

        request.LogError(LogLevel.Crit, $"realpath() \"{root}\" failed {error.ToString()}");
        return ByteSlice.NotFound;
    }

    /// <summary>How many bytes of the path an <c>alias</c> replaces; 0 for a <c>root</c>.</summary>
    public static int ReplacedLength(LocationSettings settings) => !settings.IsAlias || IsWholeFile(settings)
        ? 0
        : settings.InheritedAliasLength ?? settings.Name.Length;

    /// <summary>An <c>alias</c> in a location given by a regular expression names the file itself.</summary>
    public static bool IsWholeFile(LocationSettings settings) =>
        settings.IsAlias && (settings.InheritedAliasLength is { } length ? length < 0 : settings.Kind == LocationKind.Regex);

    private static ReadOnlySpan<byte> Remainder(Request request, LocationSettings settings, ByteSlice path)
    {
        if (IsWholeFile(settings) && !request.PathFollowsAlias)
        {
            return [];
        }

        return path.Span[Math.Min(ReplacedLength(settings), path.Length)..];
    }
}
