using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <content>Lowering: NGX41xx, what is bound but cannot be compiled yet.</content>
public static partial class Descriptors
{
    private static readonly DiagnosticDescriptor s_variableLogPath = new(
        "NGX4101",
        DiagnosticSeverity.Error,
        "The path of an access log has variables",
        "variables in the path of \"access_log\" are not supported yet");

    private static readonly DiagnosticDescriptor s_severalCertificates = new(
        "NGX4102",
        DiagnosticSeverity.Error,
        "A server has several certificates",
        "several \"ssl_certificate\" directives in one server are not supported yet");

    public static Diagnostic SeveralCertificates(SourceSpan? where) => Diagnostic.Create(s_severalCertificates, where);

    public static Diagnostic VariableLogPath(SourceSpan? where) => Diagnostic.Create(s_variableLogPath, where);
}
