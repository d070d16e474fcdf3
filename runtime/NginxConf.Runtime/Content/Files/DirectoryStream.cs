using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Content.Files;

/// <summary>The names in a directory, as bytes. May wait for a disk: never on an I/O thread.</summary>
[SkipLocalsInit]
internal sealed unsafe partial class DirectoryStream : IDisposable
{
    // struct dirent of 64-bit Linux: inode and offset, record length, kind, then the name.
    private const int KindOffset = 18;
    private const int NameOffset = 19;

    private nint _handle;

    private DirectoryStream(nint handle)
    {
        _handle = handle;
    }

    /// <summary>The stream, or the error of the system where it cannot be opened.</summary>
    public static FileError Open(ReadOnlySpan<byte> path, out DirectoryStream? stream)
    {
        stream = null;
        var buffer = stackalloc byte[FileSystem.LongestPath];
        if (FileSystem.Terminate(path, buffer) is { IsNone: false } error)
        {
            return error;
        }

        var handle = OpenDirectory(buffer);
        if (handle == 0)
        {
            return FileError.Last;
        }

        stream = new(handle);
        return default;
    }

    /// <summary>The next name, valid until the next call; empty at the end and after an error.</summary>
    /// <param name="isFile">It is known to be a regular file, without a look at it.</param>
    public FileError Read(out ReadOnlySpan<byte> name, out bool isFile)
    {
        var entry = ReadEntry(_handle);
        if (entry == null)
        {
            name = default;
            isFile = false;
            return FileError.Last;
        }

        name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset);
        isFile = entry[KindOffset] == 8;
        return default;
    }

    public void Dispose()
    {
        if (_handle != 0)
        {
            _ = CloseDirectory(_handle);
            _handle = 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    private static partial nint OpenDirectory(byte* path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial byte* ReadEntry(nint directory);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseDirectory(nint directory);
}
