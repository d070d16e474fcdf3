using System.Runtime.InteropServices;

namespace NginxConf.Cli;

/// <summary>Service managers start programs with closed descriptors; what has no place to go is dropped, not a failure.</summary>
internal static partial class StandardStreams
{
    private const int GetFlags = 3;
    private const int AccessMode = 3;
    private const int ReadOnly = 0;

    /// <summary>To be called first: replaces a closed standard output or error (whose number the runtime may have reused).</summary>
    public static void ReplaceClosed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        if (!CanWrite(1))
        {
            Console.SetOut(TextWriter.Null);
        }

        if (!CanWrite(2))
        {
            Console.SetError(TextWriter.Null);
        }
    }

    private static bool CanWrite(int descriptor) =>
        GetDescriptorFlags(descriptor, GetFlags) is >= 0 and var flags && (flags & AccessMode) != ReadOnly;

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int GetDescriptorFlags(int descriptor, int command);
}
