namespace NginxConf.Compiler.Diagnostics;

/// <summary>
/// One kind of diagnostic. <paramref name="Id"/> is stable: NGX1xxx syntax, 2xxx binding, 3xxx semantics, 4xxx unsupported,
/// 5xxx lint, 0xxx internal. <paramref name="Format"/> is nginx's wording with <c>{0}</c> placeholders.
/// </summary>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title, string Format)
{
    /// <summary>A syntax mistake: it has to be mended, and can neither be ignored nor be given another severity.</summary>
    public bool IsSyntax => Id.StartsWith("NGX1", StringComparison.Ordinal);
}
