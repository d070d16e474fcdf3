using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>Where a request comes from.</summary>
/// <param name="Text">As <c>$remote_addr</c> prints it; <c>unix:</c> for a client on a Unix socket.</param>
/// <param name="Binary">4 or 16 bytes in network order; empty for a client on a Unix socket.</param>
/// <param name="Port">0: unknown.</param>
public readonly record struct ClientAddress(ByteSlice Text, ByteSlice Binary, int Port);
