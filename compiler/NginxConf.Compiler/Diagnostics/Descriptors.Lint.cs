using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <content>What nginx accepts and a person probably did not mean: NGX5xxx.</content>
public static partial class Descriptors
{
    private static readonly DiagnosticDescriptor s_swallowedDirective = Warning(
        "NGX5001", "A directive is taken for arguments of the one before", "\"{0}\" is taken as an argument of \"{1}\"");

    public static Diagnostic SwallowedDirective(SourceSpan where, string swallowed, string directive) =>
        Diagnostic.Create(s_swallowedDirective, where, swallowed, directive);
}
