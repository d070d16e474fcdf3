using System.Net;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Hosting;

/// <summary>Socket addresses in the byte forms that variables print.</summary>
internal static class ClientAddresses
{
    private static readonly ByteSlice s_unix = ByteSlice.From("unix:"u8);

    /// <summary>Text of the address without port; <c>unix:</c> for a peer on a Unix socket.</summary>
    public static ByteSlice TextOf(EndPoint? endPoint) =>
        endPoint is IPEndPoint ip ? new(Encoding.ASCII.GetBytes(ip.Address.ToString())) : s_unix;

    public static ByteSlice BinaryOf(EndPoint? endPoint) =>
        endPoint is IPEndPoint ip ? new(ip.Address.GetAddressBytes()) : ByteSlice.Empty;

    public static int PortOf(EndPoint? endPoint) => endPoint is IPEndPoint ip ? ip.Port : 0;
}
