using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>geo [$address] $variable { ... }</c></summary>
/// <param name="Address">The variable with the address; null: the client's.</param>
/// <param name="Variable">The variable it defines, lower-case, without <c>$</c>.</param>
/// <param name="Rows">
/// The networks and ranges, taken apart into neighbouring pieces that cover all addresses of a family, in order: IPv4, then IPv6 (not
/// with <c>ranges</c>, where other addresses count as 255.255.255.255).
/// </param>
public sealed record GeoModel(Template? Address, string Variable, EquatableArray<GeoRow> Rows) : DirectiveDetail, IVariableDefinition
{
    /// <summary><c>proxy</c>: networks whose X-Forwarded-For counts.</summary>
    public EquatableArray<string> Proxies { get; init; }

    public bool ProxyRecursive { get; init; }

    public bool Volatile { get; init; }
}
