using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Content.Files;

/// <summary>
/// Looks at files without ever holding an I/O thread: what the kernel has in memory is answered at once, for the rest the request
/// moves to the thread pool.
/// </summary>
internal static class FileLookup
{
    /// <summary>What a path leads to under the location's <c>disable_symlinks</c> and <c>open_file_cache</c>.</summary>
    public static ValueTask<FoundFile> StatAsync(Request request, ByteSlice path)
    {
        if (HasRules(request.Location.Settings))
        {
            return RuledLookup.StatAsync(request, path);
        }

        if (IoThread.MayWait)
        {
            return new(Stat(path));
        }

        var error = CachedFileSystem.Stat(path.Span, out var status);
        return error.WouldBlock ? StatSlowlyAsync(path) : new(new FoundFile(error, -1, status) { FailedCall = FoundFile.StatCall });
    }

    /// <summary>Opens for reading under the same rules. The caller releases what was found.</summary>
    public static ValueTask<FoundFile> OpenAsync(Request request, ByteSlice path) =>
        HasRules(request.Location.Settings) ? RuledLookup.OpenAsync(request, path) : OpenAsync(path);

    /// <summary>Opens for reading, following all symbolic links. The caller releases what was found.</summary>
    public static ValueTask<FoundFile> OpenAsync(ByteSlice path)
    {
        if (IoThread.MayWait)
        {
            return new(Open(path));
        }

        var error = CachedFileSystem.Open(path.Span, out var descriptor, out var status);
        return error.WouldBlock ? OpenSlowlyAsync(path) : new(new FoundFile(error, descriptor, status));
    }

    /// <summary>Bytes read at an offset, perhaps fewer than asked for; 0 at the end.</summary>
    public static ValueTask<(FileError Error, int Count)> ReadAsync(int descriptor, Memory<byte> destination, long offset)
    {
        int count;
        if (IoThread.MayWait)
        {
            return new((FileSystem.Read(descriptor, destination.Span, offset, out count), count));
        }

        var error = CachedFileSystem.Read(descriptor, destination.Span, offset, out count);
        return error.WouldBlock ? ReadSlowlyAsync(descriptor, destination, offset) : new((error, count));
    }

    /// <summary>Whether this thread may touch the file there: it may wait for a disk, or the kernel has the byte in memory.</summary>
    public static bool IsAtHand(int descriptor, long offset)
    {
        Span<byte> probe = stackalloc byte[1];
        return IoThread.MayWait || (CachedFileSystem.Read(descriptor, probe, offset, out var count).IsNone && count == 1);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<FoundFile> StatSlowlyAsync(ByteSlice path)
    {
        await IoThread.LeaveAsync();
        return Stat(path);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<FoundFile> OpenSlowlyAsync(ByteSlice path)
    {
        await IoThread.LeaveAsync();
        return Open(path);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<(FileError Error, int Count)> ReadSlowlyAsync(
        int descriptor, Memory<byte> destination, long offset)
    {
        await IoThread.LeaveAsync();
        var error = FileSystem.Read(descriptor, destination.Span, offset, out var count);
        return (error, count);
    }

    private static bool HasRules(LocationSettings settings) =>
        settings.DisableSymlinks != SymlinkRule.Off || settings.OpenFileCache is not null;

    private static FoundFile Stat(ByteSlice path) =>
        new(FileSystem.Stat(path.Span, out var status), -1, status) { FailedCall = FoundFile.StatCall };

    private static FoundFile Open(ByteSlice path) => new(FileSystem.Open(path.Span, out var descriptor, out var status), descriptor, status);
}
