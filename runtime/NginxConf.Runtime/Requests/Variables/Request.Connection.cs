using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of the connection and of the process.</summary>
public abstract partial class Request
{
    private static readonly ByteSlice s_pipelined = ByteSlice.From("p"u8);
    private static readonly ByteSlice s_notPipelined = ByteSlice.From("."u8);
    private static readonly ByteSlice s_hostName =
        new(System.Text.Encoding.UTF8.GetBytes(System.Net.Dns.GetHostName().ToLowerInvariant()));
    private static readonly ByteSlice s_version = new(System.Text.Encoding.ASCII.GetBytes(ProductVersion.Nginx));

    /// <summary><c>$remote_addr</c></summary>
    public ByteSlice RemoteAddr => Remote.Text;

    /// <summary><c>$binary_remote_addr</c></summary>
    public ByteSlice BinaryRemoteAddr => Remote.Binary.IsEmpty ? Remote.Text : Remote.Binary;

    /// <summary><c>$remote_port</c></summary>
    public ByteSlice RemotePort => PortText(Remote.Port);

    /// <summary><c>$realip_remote_addr</c>: the connection's peer.</summary>
    public ByteSlice RealipRemoteAddr => Client.RemoteAddress;

    /// <summary><c>$realip_remote_port</c></summary>
    public ByteSlice RealipRemotePort => PortText(Client.RemotePort);

    /// <summary><c>$server_addr</c></summary>
    public ByteSlice ServerAddr => Client.LocalAddress;

    /// <summary><c>$server_port</c></summary>
    public ByteSlice ServerPort => PortText(Client.LocalPort);

    /// <summary><c>$connection</c></summary>
    public ByteSlice ConnectionNumber => NumberText(Client.Number);

    /// <summary><c>$connection_requests</c></summary>
    public ByteSlice ConnectionRequests => NumberText(Client.Requests);

    /// <summary><c>$connection_time</c>: seconds since the connection was accepted.</summary>
    public ByteSlice ConnectionTime => SecondsSince(Client.AcceptedAt);

    /// <summary><c>$pipe</c></summary>
    public ByteSlice Pipe => IsPipelined ? s_pipelined : s_notPipelined;

    /// <summary><c>$pid</c></summary>
    public ByteSlice Pid => NumberText(Environment.ProcessId);

    /// <summary><c>$hostname</c></summary>
    public ByteSlice Hostname => s_hostName;

    /// <summary><c>server_name $hostname</c></summary>
    public static ByteSlice MachineName => s_hostName;

    /// <summary><c>$nginx_version</c></summary>
    public ByteSlice NginxVersion => s_version;

    private ByteSlice PortText(int port) => port > 0 ? NumberText(port) : ByteSlice.Empty;
}
