using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>One location or the pseudo-location of an <c>if</c>.</summary>
internal sealed record LocationPlan
{
    public required string ClassName { get; init; }

    /// <summary>The block as written: <c>location ~ \.php$</c>, <c>if ($request_method = POST)</c>.</summary>
    public required string Label { get; init; }

    public required LocationMatch Match { get; init; }

    public required string Pattern { get; init; }

    public PatternPlan? Regex { get; init; }

    /// <summary>The location around a nested location or an <c>if</c>.</summary>
    public LocationPlan? Outer { get; init; }

    public required LevelPlan Level { get; init; }

    public EquatableArray<ScriptPlan> Script { get; init; }

    public TryFilesPlan? TryFiles { get; init; }

    public PassPlan? Pass { get; init; }
}
