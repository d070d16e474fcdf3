using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Rewriting;

/// <summary>Steps of <c>try_files</c>; generated code calls them in the order of the arguments.</summary>
/// <remarks>
/// Under an <c>alias</c>, an argument with variables that starts with the location's prefix is taken without it, the last one too:
/// so does nginx. <c>isConstant</c> says that the argument holds no variable.
/// </remarks>
public static class TryFiles
{
    /// <summary>An argument without trailing slash: a file under the document root. If it exists the path becomes it.</summary>
    public static ValueTask<bool> FileAsync(Request request, ByteSlice argument, bool isConstant = false) =>
        TestAsync(request, argument, isConstant, wantDirectory: false);

    /// <summary>An argument with trailing slash (given without it): a directory under the document root.</summary>
    public static ValueTask<bool> DirectoryAsync(Request request, ByteSlice argument, bool isConstant = false) =>
        TestAsync(request, argument, isConstant, wantDirectory: true);

    /// <summary>The last argument as a URI with an optional query: internal redirect.</summary>
    public static Outcome Redirect(Request request, ByteSlice uri, bool isConstant = false)
    {
        uri = WithoutPrefix(request, uri, isConstant);
        if (uri.Span.StartsWith("@"u8))
        {
            return InternalRedirect.ToNamed(request, uri);
        }

        // Without a "?" the query is empty, not missing as after other redirects.
        return uri.Span.Contains((byte)'?')
            ? InternalRedirect.To(request, uri)
            : InternalRedirect.To(request, uri, ByteSlice.Empty);
    }

    /// <summary>The last argument as <c>@name</c>.</summary>
    public static Outcome Named(Request request, Location location) => InternalRedirect.ToNamed(request, location);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<bool> TestAsync(Request request, ByteSlice argument, bool isConstant, bool wantDirectory)
    {
        var settings = request.Location.Settings;
        if (!PathMapping.CanMap(request))
        {
            throw new RequestFailedException(500);
        }

        var name = WithoutPrefix(request, argument, isConstant);
        var path = request.Memory.Concat(PathMapping.DocumentRoot(request), name);
        var found = await FileLookup.StatAsync(request, path);
        if (!found.Error.IsNone)
        {
            if (!found.Error.IsMissing)
            {
                request.LogError(LogLevel.Crit, $"{found.FailedCall} \"{path}\" failed {found.Error.ToString()}");
            }

            return false;
        }

        if (found.Status.IsDirectory != wantDirectory)
        {
            return false;
        }

        if (PathMapping.IsWholeFile(settings))
        {
            if (!wantDirectory)
            {
                request.Path = name;
                request.PathFollowsAlias = true;
            }
        }
        else
        {
            var prefix = Math.Min(PathMapping.ReplacedLength(settings), request.Path.Length);
            request.Path = prefix == 0 ? name : request.Memory.Concat(request.Path.Span[..prefix], name);
        }

        return true;
    }

    private static ByteSlice WithoutPrefix(Request request, ByteSlice argument, bool isConstant)
    {
        var prefix = PathMapping.ReplacedLength(request.Location.Settings);
        var path = request.Path.Span;
        return !isConstant && prefix > 0 && prefix <= path.Length && argument.Span.StartsWith(path[..prefix])
            ? argument.Slice(prefix)
            : argument;
    }
}
