using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>fastcgi_pass</c> with everything in force for it.</summary>
internal sealed record FastCgiPlan
{
    /// <summary>Member of the class of upstreams; null when the address is decided per request.</summary>
    public string? Upstream { get; init; }

    /// <summary>The upstream's name in the configuration.</summary>
    public required string UpstreamName { get; init; }

    public ValuePlan? Address { get; init; }

    public required string PassDirective { get; init; }

    public EquatableArray<SettingPlan> Settings { get; init; }

    public Pattern? SplitPathInfo { get; init; }

    public EquatableArray<FastCgiParameterPlan> Parameters { get; init; }
}

/// <summary><c>fastcgi_param</c></summary>
internal sealed record FastCgiParameterPlan(string Name, ValuePlan Value, bool IfNotEmpty, string Directive);
