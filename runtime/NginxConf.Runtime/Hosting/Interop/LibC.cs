using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Hosting.Interop;

/// <summary>The few calls of the C library that .NET has no equivalent for (append mode, accounts, sessions, signals).</summary>
internal static partial class LibC
{
    public const int WriteOnly = 1;
    public const int Create = 0x40;
    public const int Append = 0x400;
    public const int CloseOnExec = 0x80000;
    public const int ErrorInterrupted = 4;
    public const int ErrorNoEntry = 2;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    public static partial int ChangeOwner(int descriptor, int user, int group);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ChangeOwner(string path, int user, int group);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    public static partial int Duplicate(int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    public static partial int StartSession();

    /// <summary>Gives <paramref name="signal"/> the handler of <paramref name="model"/>.</summary>
    public static unsafe void CopySignalHandler(int model, int signal)
    {
        // Larger than struct sigaction of any Linux C library; its content is only carried over.
        var action = stackalloc byte[512];
        if (SignalAction(model, null, action) == 0)
        {
            _ = SignalAction(signal, action, null);
        }
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    public static partial int GetThreadId();

    /// <summary>Writes all bytes. 0, or the error number of the call that failed.</summary>
    public static unsafe int WriteAll(int descriptor, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            var written = 0;
            while (written < bytes.Length)
            {
                var count = Write(descriptor, start + written, (nuint)(bytes.Length - written));
                if (count >= 0)
                {
                    written += (int)count;
                    continue;
                }

                var error = Marshal.GetLastPInvokeError();
                if (error != ErrorInterrupted)
                {
                    return error;
                }
            }
        }

        return 0;
    }

    /// <summary><c>2: No such file or directory</c>, as nginx puts it in parentheses.</summary>
    public static string Describe(int error) => $"{error}: {Marshal.GetPInvokeErrorMessage(error)}";

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static unsafe partial int SignalAction(int signal, byte* action, byte* previous);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint Write(int descriptor, byte* bytes, nuint count);
}
