using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Access.RealIp;

/// <summary><c>real_ip_header</c>: where a trusted proxy says who its client is.</summary>
public sealed class RealIpHeader
{
    /// <param name="name">The field, or <c>proxy_protocol</c>.</param>
    public RealIpHeader(string name)
    {
        Name = name;
        Field = new(System.Text.Encoding.Latin1.GetBytes(name));

        // Written in other letter case it is a field like any other, of which the first line counts.
        HasManyLines = name == "X-Forwarded-For";
        IsProxyProtocol = name == "proxy_protocol";
    }

    public static RealIpHeader Default { get; } = new("X-Real-IP");

    public string Name { get; }

    internal ByteSlice Field { get; }

    /// <summary>The lines of the field are one list, the last line its end.</summary>
    internal bool HasManyLines { get; }

    /// <summary>The address of the PROXY protocol.</summary>
    internal bool IsProxyProtocol { get; }
}
