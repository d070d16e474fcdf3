using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http.ProxyProtocol;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of the PROXY protocol: not found where the listener does not speak it or the proxy said nothing.</summary>
public abstract partial class Request
{
    /// <summary><c>$proxy_protocol_addr</c></summary>
    public ByteSlice ProxyProtocolAddr => Client.Proxy?.SourceAddress ?? default;

    /// <summary><c>$proxy_protocol_port</c></summary>
    public ByteSlice ProxyProtocolPort => Client.Proxy is { } proxy ? PortText(proxy.SourcePort) : default;

    /// <summary><c>$proxy_protocol_server_addr</c></summary>
    public ByteSlice ProxyProtocolServerAddr => Client.Proxy?.DestinationAddress ?? default;

    /// <summary><c>$proxy_protocol_server_port</c></summary>
    public ByteSlice ProxyProtocolServerPort => Client.Proxy is { } proxy ? PortText(proxy.DestinationPort) : default;

    /// <summary><c>$proxy_protocol_tlv_NAME</c>: a value of version 2, by name or by <c>0x</c> and its type.</summary>
    public ByteSlice ProxyProtocolTlv(ReadOnlySpan<byte> name)
    {
        if (Client.Proxy is not { } proxy)
        {
            return default;
        }

        var value = ProxyTlvs.Find(proxy.Tlvs, name, out var fault);
        if (fault is not null)
        {
            this.LogError(LogLevel.Error, $"{fault}");
        }

        return value;
    }
}
