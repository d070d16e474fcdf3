using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>An upstream group, written or made from an address.</summary>
internal sealed record UpstreamPlan(string Member, string Name, string Label, EquatableArray<PeerPlan> Peers, EquatableArray<SettingPlan> Settings);

/// <summary>One server of a group.</summary>
internal sealed record PeerPlan(string Address, string Directive)
{
    public int Weight { get; init; } = 1;

    public int MaxFails { get; init; } = 1;

    public long FailTimeoutMilliseconds { get; init; } = 10_000;

    public int MaxConnections { get; init; }

    /// <summary><c>FILE:LINE</c> of a host name, which may not resolve at start.</summary>
    public string? Where { get; init; }

    public bool Backup { get; init; }

    public bool Down { get; init; }
}
