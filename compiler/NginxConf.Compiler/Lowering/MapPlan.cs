using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>map</c></summary>
internal sealed record MapPlan : ComputedVariablePlan
{
    public required ValuePlan Source { get; init; }

    public required ValuePlan Default { get; init; }

    /// <summary>Compared without regard to case.</summary>
    public EquatableArray<MapRowPlan> Exact { get; init; }

    /// <summary><c>*.x</c> longest first, then <c>x.*</c> longest first.</summary>
    public EquatableArray<MapRowPlan> Wildcards { get; init; }

    public EquatableArray<MapRowPlan> Regexes { get; init; }

    /// <summary>Keys are host names: a final dot of the source is ignored.</summary>
    public bool Hostnames { get; init; }
}

/// <summary>One row of a map.</summary>
internal sealed record MapRowPlan(HostKind Kind, string Text, PatternPlan? Pattern, ValuePlan Value, string Written);
