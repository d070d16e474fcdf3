using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Content.Files;

/// <summary>
/// The system calls behind static files. Paths are bytes, as the client sent them, which .NET's file classes cannot carry.
/// All may wait for a disk: never call them on an I/O thread.
/// </summary>
[SkipLocalsInit]
internal static unsafe partial class FileSystem
{
    /// <summary>Bytes of a path, its final NUL included.</summary>
    public const int LongestPath = 4096;

    /// <summary>AT_FDCWD: relative paths are relative to the working directory.</summary>
    public const int CurrentDirectory = -100;

    /// <summary>O_NONBLOCK (a FIFO must not hold the thread) and O_CLOEXEC.</summary>
    public const int ReadOnlyNonBlocking = 0x800 | 0x80000;

    private const int EmptyPath = 0x1000;

    /// <summary>AT_SYMLINK_NOFOLLOW.</summary>
    public const int NoFollow = 0x100;

    private const uint WantedFields = 0x1 | 0x2 | 0x8 | 0x40 | 0x100 | 0x200; // type, mode, owner, mtime, inode, size

    /// <summary>Follows symbolic links.</summary>
    public static FileError Stat(ReadOnlySpan<byte> path, out FileStatus status)
    {
        var buffer = stackalloc byte[LongestPath];
        status = default;
        return Terminate(path, buffer) is { IsNone: false } error ? error : Stat(CurrentDirectory, buffer, 0, out status);
    }

    /// <summary>Of a symbolic link, what is known of the link itself.</summary>
    public static FileError StatLink(ReadOnlySpan<byte> path, out FileStatus status)
    {
        var buffer = stackalloc byte[LongestPath];
        status = default;
        return Terminate(path, buffer) is { IsNone: false } error ? error : Stat(CurrentDirectory, buffer, NoFollow, out status);
    }

    /// <summary>Opens for reading without waiting, and says what was opened. The caller closes the descriptor.</summary>
    public static FileError Open(ReadOnlySpan<byte> path, out int descriptor, out FileStatus status)
    {
        var buffer = stackalloc byte[LongestPath];
        descriptor = -1;
        status = default;
        if (Terminate(path, buffer) is { IsNone: false } error)
        {
            return error;
        }

        descriptor = OpenFile(buffer, ReadOnlyNonBlocking);
        if (descriptor < 0)
        {
            return FileError.Last;
        }

        error = Stat(descriptor, out status);
        if (!error.IsNone)
        {
            Close(descriptor);
            descriptor = -1;
        }

        return error;
    }

    /// <summary>What is known of an open file.</summary>
    public static FileError Stat(int descriptor, out FileStatus status)
    {
        byte nothing = 0;
        return Stat(descriptor, &nothing, EmptyPath, out status);
    }

    /// <summary>Bytes read at <paramref name="offset"/>; 0 at the end.</summary>
    public static FileError Read(int descriptor, Span<byte> destination, long offset, out int count)
    {
        fixed (byte* start = destination)
        {
            do
            {
                count = (int)ReadAt(descriptor, start, (nuint)destination.Length, offset);
                if (count >= 0)
                {
                    return default;
                }
            }
            while (FileError.Last.Number == FileError.Interrupted);
        }

        return FileError.Last;
    }

    /// <summary>The path with symbolic links resolved.</summary>
    public static FileError Resolve(ReadOnlySpan<byte> path, Span<byte> destination, out int length)
    {
        var buffer = stackalloc byte[LongestPath];
        var resolved = stackalloc byte[LongestPath];
        length = 0;
        if (Terminate(path, buffer) is { IsNone: false } error)
        {
            return error;
        }

        if (RealPath(buffer, resolved) == null)
        {
            return FileError.Last;
        }

        var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(resolved);
        text.CopyTo(destination);
        length = text.Length;
        return default;
    }

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int OpenFile(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "pread", SetLastError = true)]
    private static partial nint ReadAt(int descriptor, byte* buffer, nuint count, long offset);

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true)]
    private static partial byte* RealPath(byte* path, byte* resolved);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int StatX(int directory, byte* path, int flags, uint mask, StatXResult* result);

    public static FileError Stat(int directory, byte* path, int flags, out FileStatus status)
    {
        StatXResult result;
        if (StatX(directory, path, flags, WantedFields, &result) != 0)
        {
            status = default;
            return FileError.Last;
        }

        var kind = (result.Mode & 0xf000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Directory,
            _ => FileKind.Other,
        };
        status = new(kind, (long)result.Size, result.ModifiedSeconds, result.Mode & 0xfff) { Owner = result.Owner, Inode = result.Inode };
        return default;
    }

    /// <summary>Makes a C string of at most <see cref="LongestPath"/> bytes. A NUL would end the name early: no file has one.</summary>
    public static FileError Terminate(ReadOnlySpan<byte> path, byte* buffer)
    {
        if (path.Length >= LongestPath)
        {
            return new(FileError.NameTooLong);
        }

        if (path.Contains((byte)0))
        {
            return new(FileError.NoEntry);
        }

        path.CopyTo(new Span<byte>(buffer, path.Length));
        buffer[path.Length] = 0;
        return default;
    }

    // struct statx of Linux: the same on every architecture.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatXResult
    {
        [FieldOffset(20)]
        public uint Owner;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(112)]
        public long ModifiedSeconds;
    }
}
