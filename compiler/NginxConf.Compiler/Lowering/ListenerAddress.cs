using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>How a listening address is written.</summary>
internal static class ListenerAddress
{
    /// <summary><c>*:80</c>, <c>127.0.0.1:80</c>, <c>[::]:80</c> or <c>unix:/path</c></summary>
    public static string Text(ListenAddress address) => address is { UnixPath: null, Ip: "0.0.0.0" }
        ? FormattableString.Invariant($"*:{address.Port}")
        : address.ToString();

    /// <summary>The class name it wants.</summary>
    public static string ClassName(ListenAddress address) => "Listener_" + address switch
    {
        { UnixPath: { } path } => "Unix_" + Identifier.FromText(path),
        { Ip: "0.0.0.0" } => Port(address),
        { IsWildcard: true } => "V6_" + Port(address),
        _ => Identifier.FromText(address.Ip) + "_" + Port(address),
    };

    private static string Port(ListenAddress address) => FormattableString.Invariant($"{address.Port}");
}
