using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>One location or the pseudo-location of an <c>if</c> or a <c>limit_except</c>.</summary>
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

    /// <summary>The directive of a handler without settings of its own: <c>empty_gif</c>, <c>stub_status</c>.</summary>
    public string? Handler { get; init; }

    public LimitExceptPlan? LimitExcept { get; init; }

    /// <summary>A block that changes settings of the location around it.</summary>
    public bool IsPseudo => Match is LocationMatch.If or LocationMatch.LimitExcept;
}

/// <summary><c>limit_except</c>; <paramref name="Location"/> is the class of its pseudo-location.</summary>
internal sealed record LimitExceptPlan(EquatableArray<string> Methods, string Location, string Directive);
