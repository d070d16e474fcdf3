using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Rewriting;

/// <summary>Steps of <c>try_files</c>; generated code calls them in the order of the arguments.</summary>
public static class TryFiles
{
    /// <summary>An argument without trailing slash: a file under the document root. If it exists the path becomes it.</summary>
    public static ValueTask<bool> FileAsync(Request request, ByteSlice argument) => new(false);

    /// <summary>An argument with trailing slash (given without it): a directory under the document root.</summary>
    public static ValueTask<bool> DirectoryAsync(Request request, ByteSlice argument) => new(false);

    /// <summary>The last argument as a URI with an optional query: internal redirect.</summary>
    public static Outcome Redirect(Request request, ByteSlice uri) => Outcome.Redirected;

    /// <summary>The last argument as <c>@name</c>.</summary>
    public static Outcome Named(Request request, Location location) => Outcome.NamedLocation;
}
