using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding;

/// <summary>
/// Keeps, of everything that is found, what <c>nginx -t</c> prints: warnings, and one error at the line up to which nginx has
/// read by then. What only this compiler has to say (NGX4xxx, lint, notes about support) is dropped.
/// </summary>
internal sealed class ParityJudge
{
    private static readonly HashSet<string> s_ownMessages = new(StringComparer.Ordinal) { "NGX1008", "NGX2013", "NGX3007" };

    /// <summary>The first error is found: nginx reads no further.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>The diagnostic as nginx prints it; null when nginx prints nothing.</summary>
    /// <param name="diagnostic">What was found.</param>
    /// <param name="at">Where nginx stands; null when its message names no line.</param>
    public Diagnostic? Judge(Diagnostic diagnostic, SourceSpan? at)
    {
        var isOurs = diagnostic.Id.StartsWith("NGX4", StringComparison.Ordinal)
            || diagnostic.Id.StartsWith("NGX5", StringComparison.Ordinal)
            || s_ownMessages.Contains(diagnostic.Id)
            || diagnostic.Severity == DiagnosticSeverity.Info;
        if (isOurs || HasStopped)
        {
            return null;
        }

        HasStopped = diagnostic.IsError;
        return diagnostic with { Where = diagnostic.Where?.ToString() == at?.ToString() ? diagnostic.Where : at };
    }
}
