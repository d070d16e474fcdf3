namespace NginxConf.Compiler.Model;

/// <summary>The address of a peer: <paramref name="UnixPath"/>, or <paramref name="Host"/> (name or IP) and <paramref name="Port"/>.</summary>
/// <param name="Written">The address as written, which is <c>$proxy_host</c> and what logs show for names.</param>
/// <param name="Host">Host name or IP address without brackets; empty for a Unix socket.</param>
/// <param name="Port">TCP port.</param>
/// <param name="UnixPath">Absolute path of the socket, else null.</param>
public sealed record UpstreamAddress(string Written, string Host, int Port, string? UnixPath);
