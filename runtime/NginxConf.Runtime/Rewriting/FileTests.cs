using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Rewriting;

/// <summary>File conditions of <c>if</c> and the checks of <c>try_files</c>. Never on an I/O thread.</summary>
public static class FileTests
{
    /// <summary><c>-f</c>: a regular file.</summary>
    public static ValueTask<bool> IsFileAsync(Request request, ByteSlice path) => new(false);

    /// <summary><c>-d</c>: a directory.</summary>
    public static ValueTask<bool> IsDirectoryAsync(Request request, ByteSlice path) => new(false);

    /// <summary><c>-e</c>: anything by that name.</summary>
    public static ValueTask<bool> ExistsAsync(Request request, ByteSlice path) => new(false);

    /// <summary><c>-x</c>: executable.</summary>
    public static ValueTask<bool> IsExecutableAsync(Request request, ByteSlice path) => new(false);
}
