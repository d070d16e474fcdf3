namespace NginxConf.Compiler.Model;

/// <summary>
/// A listening address: a Unix socket, or an IP and a port. <paramref name="Ip"/> is <c>0.0.0.0</c> for <c>*</c>,
/// without brackets for IPv6, or a host name that is looked up at start.
/// </summary>
public sealed record ListenAddress(string Ip, int Port, string? UnixPath)
{
    public bool IsIpv6 => Ip.IndexOf(':') >= 0;

    public bool IsWildcard => Ip is "0.0.0.0" or "::";

    /// <summary>As nginx prints it: <c>0.0.0.0:80</c>, <c>[::]:80</c>, <c>unix:/run/x.sock</c>.</summary>
    public override string ToString() =>
        UnixPath is not null ? "unix:" + UnixPath : IsIpv6 ? $"[{Ip}]:{Port}" : $"{Ip}:{Port}";
}
