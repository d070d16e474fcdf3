using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>A location's <c>*_pass</c> with everything in force for it.</summary>
internal abstract record PassPlan
{
    /// <summary>Member of the class of upstreams; null when the address is decided per request.</summary>
    public string? Upstream { get; init; }

    /// <summary>The upstream's name in the configuration.</summary>
    public required string UpstreamName { get; init; }

    /// <summary>The address that is decided per request.</summary>
    public ValuePlan? Address { get; init; }

    public required string PassDirective { get; init; }

    public EquatableArray<SettingPlan> Settings { get; init; }
}
