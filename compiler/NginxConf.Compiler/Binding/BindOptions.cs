using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;

namespace NginxConf.Compiler.Binding;

/// <summary>What a caller adds to a configuration.</summary>
public sealed record BindOptions
{
    public static BindOptions Default { get; } = new();

    /// <summary>The directives of the <c>-g</c> option, read in the main context before the main file.</summary>
    public string GlobalDirectives { get; init; } = "";

    /// <summary>The directory at which relative includes start; null for the directory of the main file.</summary>
    public string? Directory { get; init; }

    /// <summary>Where the files of absolute includes are.</summary>
    public PathMap Paths { get; init; } = PathMap.None;

    /// <summary>The main file is not a whole configuration but the content of such a block.</summary>
    public DirectiveContexts? Surrounding { get; init; }

    /// <summary>Which errors the user accepts; directives that are left out for that do not prevent a model.</summary>
    public DiagnosticRules Rules { get; init; } = DiagnosticRules.Default;

    /// <summary>
    /// Judge exactly as <c>nginx -t</c> of <see cref="NginxRelease.Debian12"/> does on the machine where the configuration
    /// belongs: one error, the first that nginx meets, at the line that nginx names; nothing about this compiler's own limits.
    /// </summary>
    public bool NginxParity { get; init; }
}
