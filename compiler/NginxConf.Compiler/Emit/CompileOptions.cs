using NginxConf.Compiler.Reporting;

namespace NginxConf.Compiler.Emit;

/// <summary>What a caller of <see cref="SiteCompiler"/> may choose.</summary>
public sealed record CompileOptions
{
    public static CompileOptions Default { get; } = new();

    /// <summary>Directives of the main context given on the command line (<c>-g</c>), as nginx takes them.</summary>
    public string? GlobalDirectives { get; init; }

    /// <summary>Write <c>Program.g.cs</c> with the entry point; off for a site that is loaded as a library.</summary>
    public bool Program { get; init; } = true;

    /// <summary>
    /// Name the configuration files by their full paths, for a site that serves where it was compiled. Otherwise paths below
    /// the main file's folder are relative, and the generated code does not depend on that folder.
    /// </summary>
    public bool FullPaths { get; init; }

    /// <summary>Put the texts of the configuration files into the site, for <c>-T</c>.</summary>
    public bool ConfigurationTexts { get; init; } = true;

    /// <summary>The severities that differ from the default.</summary>
    public DiagnosticRules Rules { get; init; } = DiagnosticRules.Default;
}
