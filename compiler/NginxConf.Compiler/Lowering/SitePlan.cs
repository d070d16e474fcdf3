using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>
/// A whole site as it is emitted: routing sorted, inheritance resolved, values folded, everything named. No places in files: it is the
/// same for two configurations that mean and say the same.
/// </summary>
internal sealed record SitePlan
{
    /// <summary>The main file's name without folder.</summary>
    public required string ConfigurationFile { get; init; }

    public EquatableArray<SettingPlan> Main { get; init; }

    /// <summary>Members of the class of logs.</summary>
    public EquatableArray<string> MainErrorLogs { get; init; }

    public EquatableArray<ListenerPlan> Listeners { get; init; }

    public EquatableArray<ServerPlan> Servers { get; init; }

    public EquatableArray<UpstreamPlan> Upstreams { get; init; }

    public EquatableArray<SiteVariablePlan> Variables { get; init; }

    /// <summary>Variables that <c>map</c>, <c>geo</c> and <c>split_clients</c> compute.</summary>
    public EquatableArray<ComputedVariablePlan> Computed { get; init; }

    public required LogsPlan Logs { get; init; }

    public EquatableArray<MimeTablePlan> MimeTables { get; init; }

    public EquatableArray<FileCachePlan> FileCaches { get; init; }

    public required CharsetsPlan Charsets { get; init; }

    /// <summary>Some value, targets of <c>rewrite</c> aside, uses <c>$1</c> to <c>$9</c>.</summary>
    public bool UsesCaptures { get; init; }

    public EquatableArray<ConfigurationTextPlan> ConfigurationTexts { get; init; }
}

/// <summary>A variable that the configuration defines.</summary>
/// <param name="Name">Lower-case, without <c>$</c>.</param>
/// <param name="Member">Its member of the request class.</param>
/// <param name="IsSet">Defined by <c>set</c> only (then it is empty, not missing, until set, and using it is logged); else also by a named capture.</param>
internal sealed record SiteVariablePlan(string Name, string Member, bool IsSet);

/// <summary>A configuration file as <c>-T</c> prints it.</summary>
internal sealed record ConfigurationTextPlan(string Path, string Text);

/// <summary>A cache of open files.</summary>
/// <param name="Member">Its member of the class of caches.</param>
/// <param name="Label">The block where it is written.</param>
internal sealed record FileCachePlan(string Member, string Label, int Max, long InactiveSeconds, string Directive);

/// <summary>A table of media types.</summary>
/// <param name="Member">Its member of the class of types.</param>
/// <param name="Label">The block where it is written.</param>
/// <param name="Rows">Type and extensions, in file order.</param>
internal sealed record MimeTablePlan(string Member, string Label, EquatableArray<MimeRowPlan> Rows);

/// <summary>A media type and its extensions.</summary>
internal sealed record MimeRowPlan(string Type, EquatableArray<string> Extensions);
