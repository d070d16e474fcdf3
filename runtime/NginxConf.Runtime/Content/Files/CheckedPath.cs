using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Content.Files;

/// <summary>
/// Opens a path part by part, so that no symbolic link in it is followed against <c>disable_symlinks</c>, whatever is changed in the
/// meantime. May wait for a disk: never on an I/O thread.
/// </summary>
[SkipLocalsInit]
internal static unsafe partial class CheckedPath
{
    private const int PathOnly = 0x200000;
    private const int TooManyLinks = FileError.TooManyLinks;

    // O_DIRECTORY and O_NOFOLLOW have other numbers on ARM.
    private static readonly int s_directory = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x4000 : 0x10000;
    private static readonly int s_noFollow = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;

    private static int Search => PathOnly | s_directory | FileSystem.ReadOnlyNonBlocking;

    /// <summary>Opens for reading without waiting, and says what was opened. The caller closes the descriptor.</summary>
    /// <param name="trusted">Length of the path's start that is followed as it is; a slash stands there. 0: none.</param>
    public static FoundFile Open(ReadOnlySpan<byte> path, int trusted, SymlinkRule rule)
    {
        var buffer = stackalloc byte[FileSystem.LongestPath];
        if (FileSystem.Terminate(path, buffer) is { IsNone: false } error)
        {
            return FoundFile.Failed(error, FoundFile.OpenAtCall);
        }

        var next = buffer;
        var directory = FileSystem.CurrentDirectory;
        if (trusted > 0 || *buffer == '/')
        {
            next = buffer + trusted;
            var start = stackalloc byte[2] { (byte)'/', 0 };
            *next++ = 0;
            directory = OpenAt(FileSystem.CurrentDirectory, trusted > 0 ? buffer : start, Search);
            if (directory < 0)
            {
                return FoundFile.Failed(FileError.Last, FoundFile.OpenCall);
            }
        }

        while (true)
        {
            while (*next == '/')
            {
                next++;
            }

            var end = IndexOfSlash(next);
            if (end < 0)
            {
                break;
            }

            next[end] = 0;
            error = OpenPart(directory, next, Search, rule, out var part);
            Close(directory);
            if (!error.IsNone)
            {
                return FoundFile.Failed(error, FoundFile.OpenAtCall);
            }

            directory = part;
            next += end + 1;
        }

        var found = OpenLast(directory, next, rule);
        Close(directory);
        return found;
    }

    private static FoundFile OpenLast(int directory, byte* name, SymlinkRule rule)
    {
        // A final slash: what goes before it must be a directory.
        var dot = stackalloc byte[2] { (byte)'.', 0 };
        var descriptor = -1;
        FileError error;
        if (*name == 0)
        {
            descriptor = OpenAt(directory, dot, FileSystem.ReadOnlyNonBlocking);
            error = descriptor < 0 ? FileError.Last : default;
        }
        else
        {
            error = OpenPart(directory, name, FileSystem.ReadOnlyNonBlocking, rule, out descriptor);
        }

        if (!error.IsNone)
        {
            return FoundFile.Failed(error, FoundFile.OpenAtCall);
        }

        error = FileSystem.Stat(descriptor, out var status);
        if (error.IsNone)
        {
            return new(error, descriptor, status);
        }

        Close(descriptor);
        return FoundFile.Failed(error, FoundFile.OpenAtCall);
    }

    private static FileError OpenPart(int directory, byte* name, int flags, SymlinkRule rule, out int descriptor)
    {
        descriptor = OpenAt(directory, name, rule == SymlinkRule.On ? flags | s_noFollow : flags);
        if (descriptor < 0)
        {
            return FileError.Last;
        }

        if (rule == SymlinkRule.On)
        {
            return default;
        }

        // Of a link, the link's own owner; of anything else both are the same.
        var error = FileSystem.Stat(directory, name, FileSystem.NoFollow, out var link);
        if (error.IsNone)
        {
            error = FileSystem.Stat(descriptor, out var target);
            if (error.IsNone && link.Owner != target.Owner)
            {
                error = new(TooManyLinks);
            }
        }

        if (!error.IsNone)
        {
            Close(descriptor);
            descriptor = -1;
        }

        return error;
    }

    private static int IndexOfSlash(byte* text) => MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text).IndexOf((byte)'/');

    private static void Close(int descriptor)
    {
        if (descriptor >= 0)
        {
            _ = FileSystem.Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int directory, byte* path, int flags);
}
