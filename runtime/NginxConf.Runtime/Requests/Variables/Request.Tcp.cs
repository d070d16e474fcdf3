using System.Buffers.Binary;
using System.Net.Sockets;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>What the kernel knows of the client's TCP connection; not found on a Unix socket.</summary>
public abstract partial class Request
{
    // Linux: IPPROTO_TCP, TCP_INFO, and the places of 32-bit numbers in struct tcp_info.
    private const int Tcp = 6;
    private const int TcpInfo = 11;
    private const int Rtt = 68;
    private const int RttVariance = 72;
    private const int Window = 80;
    private const int ReceiveSpace = 96;

    /// <summary><c>$tcpinfo_rtt</c>, microseconds</summary>
    public ByteSlice TcpinfoRtt => TcpFact(Rtt);

    /// <summary><c>$tcpinfo_rttvar</c>, microseconds</summary>
    public ByteSlice TcpinfoRttvar => TcpFact(RttVariance);

    /// <summary><c>$tcpinfo_snd_cwnd</c>, segments</summary>
    public ByteSlice TcpinfoSndCwnd => TcpFact(Window);

    /// <summary><c>$tcpinfo_rcv_space</c>, bytes</summary>
    public ByteSlice TcpinfoRcvSpace => TcpFact(ReceiveSpace);

    private ByteSlice TcpFact(int offset)
    {
        if (Client.Socket is not { ProtocolType: ProtocolType.Tcp } socket || !OperatingSystem.IsLinux())
        {
            return ByteSlice.NotFound;
        }

        Span<byte> info = stackalloc byte[ReceiveSpace + sizeof(uint)];
        try
        {
            return socket.GetRawSocketOption(Tcp, TcpInfo, info) == info.Length
                ? NumberText(BinaryPrimitives.ReadUInt32LittleEndian(info[offset..]))
                : ByteSlice.NotFound;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The connection is gone: nobody can know any more.
            return ByteSlice.NotFound;
        }
    }
}
