using NginxConf.Compiler.Binding.Fragments;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;

namespace NginxConf.Compiler.Analysis.Fragments;

/// <summary>The diagnostics of a fragment without those about the blocks that were put around it.</summary>
internal static class FragmentDiagnostics
{
    /// <summary>
    /// What the rest of the configuration may define: variables, log formats, named locations, upstreams, zones, certificates and
    /// their keys.
    /// </summary>
    private static readonly HashSet<string> s_definedElsewhere =
        new(["NGX3001", "NGX3003", "NGX3007", "NGX3015", "NGX3016", "NGX3017", "NGX3019", "NGX3020", "NGX3021"], StringComparer.Ordinal);

    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics, DirectiveContexts context)
    {
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Where?.File.Path != Surrounding.Path))
        {
            yield return context != DirectiveContexts.Main && s_definedElsewhere.Contains(diagnostic.Id)
                ? Soften(diagnostic)
                : diagnostic;
        }
    }

    private static Diagnostic Soften(Diagnostic diagnostic) =>
        diagnostic.WithNote("the rest of the configuration may define it") with
        {
            Descriptor = diagnostic.Descriptor with { Severity = DiagnosticSeverity.Info },
        };
}
