using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>geo</c></summary>
internal sealed record GeoPlan : ComputedVariablePlan
{
    /// <summary>The text of the address; null: the client's.</summary>
    public ValuePlan? Address { get; init; }

    /// <summary>Neighbouring pieces, in order.</summary>
    public EquatableArray<GeoRow> Rows { get; init; }

    /// <summary>Networks whose X-Forwarded-For counts.</summary>
    public EquatableArray<string> Proxies { get; init; }

    public bool ProxyRecursive { get; init; }
}
