using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Content.Files;

/// <summary>
/// The same questions as to <see cref="FileSystem"/>, answered from the kernel's memory or not at all: none of these calls waits for
/// a disk, so an I/O thread may make them. What is not in memory, or not known to be, gives <see cref="FileError.WouldBlock"/>.
/// </summary>
[SkipLocalsInit]
internal static unsafe partial class CachedFileSystem
{
    // openat2 has one number on every architecture; RESOLVE_CACHED came with Linux 5.12.
    private const int OpenAt2 = 437;
    private const ulong ResolveCached = 0x20;
    private const ulong PathOnly = 0x200000 | 0x80000; // O_PATH and O_CLOEXEC
    private const int ReadNoWait = 8; // RWF_NOWAIT
    private const int TooBig = 7;
    private const int Invalid = 22;
    private const int NoSystemCall = 38;
    private const int NotSupported = 95;

    private static readonly nint s_readAtNoWait = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 327,
        Architecture.Arm64 => 286,
        _ => 0,
    };

    private static volatile bool s_unsupported;

    public static FileError Stat(ReadOnlySpan<byte> path, out FileStatus status)
    {
        var error = Open(path, PathOnly, out var descriptor, out status);
        if (error.IsNone)
        {
            FileSystem.Close(descriptor);
        }

        return error;
    }

    /// <summary>Opens for reading; the caller closes the descriptor.</summary>
    public static FileError Open(ReadOnlySpan<byte> path, out int descriptor, out FileStatus status) =>
        Open(path, FileSystem.ReadOnlyNonBlocking, out descriptor, out status);

    /// <summary>Bytes read at <paramref name="offset"/>, as many as are in memory; 0 at the end.</summary>
    public static FileError Read(int descriptor, Span<byte> destination, long offset, out int count)
    {
        count = -1;
        if (s_readAtNoWait == 0)
        {
            return FileError.Blocked;
        }

        fixed (byte* start = destination)
        {
            var vector = new Vector { Start = start, Length = (nuint)destination.Length };
            count = (int)SystemCall(s_readAtNoWait, descriptor, (nint)(&vector), 1, (nint)offset, 0, ReadNoWait);
        }

        if (count >= 0)
        {
            return default;
        }

        var error = FileError.Last;
        return error.Number is NotSupported or NoSystemCall or Invalid or FileError.Interrupted ? FileError.Blocked : error;
    }

    private static FileError Open(ReadOnlySpan<byte> path, ulong flags, out int descriptor, out FileStatus status)
    {
        descriptor = -1;
        status = default;
        var buffer = stackalloc byte[FileSystem.LongestPath];
        if (s_unsupported)
        {
            return FileError.Blocked;
        }

        if (FileSystem.Terminate(path, buffer) is { IsNone: false } error)
        {
            return error;
        }

        var how = new OpenHow { Flags = flags, Resolve = ResolveCached };
        descriptor = (int)SystemCall(OpenAt2, FileSystem.CurrentDirectory, (nint)buffer, (nint)(&how), sizeof(OpenHow), 0, 0);
        if (descriptor < 0)
        {
            return OnFailure(FileError.Last);
        }

        error = FileSystem.Stat(descriptor, out status);
        if (!error.IsNone)
        {
            FileSystem.Close(descriptor);
            descriptor = -1;
        }

        return error;
    }

    // Old kernels and some sandboxes refuse the call itself: the blocking way decides then.
    private static FileError OnFailure(FileError error)
    {
        s_unsupported |= error.Number is NoSystemCall or Invalid or TooBig;
        return error.Number is FileError.NoEntry or FileError.NotDirectory or FileError.AccessDenied or FileError.NameTooLong
            ? error
            : FileError.Blocked;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third, nint fourth, nint fifth, nint sixth);

    // struct open_how
    private struct OpenHow
    {
        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }

    // struct iovec
    private struct Vector
    {
        public byte* Start;
        public nuint Length;
    }
}
