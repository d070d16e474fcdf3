using System.Net.Sockets;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>An error of a socket call as the error log names it: <c>connect() failed (111: Connection refused)</c>.</summary>
internal static class SocketFailure
{
    /// <summary><c>111: Connection refused</c>: number and text of the operating system (Linux).</summary>
    public static string Describe(SocketError error) => error switch
    {
        // .NET folds ENOENT of a Unix socket's path into this one.
        SocketError.AddressNotAvailable => "2: No such file or directory",
        SocketError.WouldBlock => "11: Resource temporarily unavailable",
        SocketError.AccessDenied => "13: Permission denied",
        SocketError.TooManyOpenSockets => "24: Too many open files",
        SocketError.Shutdown => "32: Broken pipe",
        SocketError.NetworkDown => "100: Network is down",
        SocketError.NetworkUnreachable => "101: Network is unreachable",
        SocketError.ConnectionAborted => "103: Software caused connection abort",
        SocketError.ConnectionReset => "104: Connection reset by peer",
        SocketError.NoBufferSpaceAvailable => "105: No buffer space available",
        SocketError.TimedOut => "110: Connection timed out",
        SocketError.ConnectionRefused => "111: Connection refused",
        SocketError.HostDown => "112: Host is down",
        SocketError.HostUnreachable => "113: No route to host",
        _ => $"{(int)error}: {error}",
    };

    /// <summary>Level of a failed connect: what an ordinary outage causes is an error, anything else is critical.</summary>
    public static LogLevel ConnectLevel(SocketError error) => error switch
    {
        SocketError.ConnectionRefused or SocketError.WouldBlock or SocketError.ConnectionReset or SocketError.TimedOut
            or SocketError.NetworkDown or SocketError.NetworkUnreachable or SocketError.HostDown
            or SocketError.HostUnreachable => LogLevel.Error,
        _ => LogLevel.Crit,
    };
}
