using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis;

/// <summary>One file to check.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Text">Its content: a main file, a fragment, or what <c>nginx -T</c> printed.</param>
/// <param name="Files">Where files come from that it includes.</param>
public sealed record CheckInput(string Name, SourceText Text, ISourceFiles Files)
{
    /// <summary>The directory, with its final slash, at which relative includes start; null for the file's own.</summary>
    public string? Directory { get; init; }

    /// <summary>The same where the file is a fragment: the directory of the main file that includes it; null for the file's own.</summary>
    public string? FragmentDirectory { get; init; }

    /// <summary>The block whose content the file is; null to find out.</summary>
    public DirectiveContexts? Context { get; init; }

    public PathMap Paths { get; init; } = PathMap.None;

    public DiagnosticRules Rules { get; init; } = DiagnosticRules.Default;

    /// <summary>Judge as <c>nginx -t</c> does (see <see cref="BindOptions.NginxParity"/>); nginx knows no ignore comments.</summary>
    public bool NginxParity { get; init; }
}
