using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Http.Sockets;

/// <summary>sendfile(2): the kernel copies from its file cache to the socket.</summary>
internal static unsafe partial class FileSender
{
    /// <summary>Bytes sent without waiting; 0 where the socket is full, and on every failure.</summary>
    public static int Send(SafeSocketHandle socket, int descriptor, long offset, int count)
    {
        try
        {
            return Math.Max(0, (int)SendFile(socket, descriptor, &offset, (nuint)count));
        }
        catch (ObjectDisposedException)
        {
            // Aborted by a timeout or by the end of the process.
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "sendfile", SetLastError = true)]
    private static partial nint SendFile(SafeSocketHandle socket, int descriptor, long* offset, nuint count);
}
