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

    private static readonly DiagnosticDescriptor s_certificateIsNoFile = new(
        "NGX4102",
        DiagnosticSeverity.Error,
        "A certificate or a key is not in a file",
        "\"{0}\" with variables, \"data:\", \"engine:\" or \"store:\" is not supported yet");

    public static Diagnostic CertificateIsNoFile(SourceSpan? where, string directive) => Diagnostic.Create(s_certificateIsNoFile, where, directive);

    public static Diagnostic VariableLogPath(SourceSpan? where) => Diagnostic.Create(s_variableLogPath, where);
}
