using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Http.ProxyProtocol;

/// <summary>What a proxy said about a connection in the PROXY protocol (HAProxy's proxy-protocol.txt).</summary>
/// <param name="SourceAddress"><c>$proxy_protocol_addr</c>; version 1 is passed on as it was written.</param>
/// <param name="SourcePort"><c>$proxy_protocol_port</c></param>
/// <param name="DestinationAddress"><c>$proxy_protocol_server_addr</c></param>
/// <param name="DestinationPort"><c>$proxy_protocol_server_port</c></param>
/// <param name="Tlvs">The further values of version 2, undecoded; empty: none.</param>
internal sealed record ProxyHeader(
    ByteSlice SourceAddress, int SourcePort, ByteSlice DestinationAddress, int DestinationPort, ByteSlice Tlvs);
