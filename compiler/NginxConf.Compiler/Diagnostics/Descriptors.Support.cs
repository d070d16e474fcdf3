using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <content>What nginx can and this compiler cannot: NGX4xxx.</content>
public static partial class Descriptors
{
    private static readonly DiagnosticDescriptor s_unsupportedDirective = Error(
        "NGX4001", "nginx knows the directive, the compiler does not yet", "\"{0}\" directive is not supported yet");

    private static readonly DiagnosticDescriptor s_noEffect = Info(
        "NGX4002", "The directive changes nothing here", "\"{0}\" directive has no effect");

    private static readonly DiagnosticDescriptor s_unsupportedVariable = Error(
        "NGX4003", "nginx knows the variable, the compiler does not yet", "the \"{0}\" variable is not supported yet");

    private static readonly DiagnosticDescriptor s_unsupportedValue = Error(
        "NGX4004", "nginx accepts the value, the compiler does not", "{0}");

    public static Diagnostic UnsupportedDirective(SourceSpan where, string name, string? missing) =>
        WithReason(Diagnostic.Create(s_unsupportedDirective, where, name), missing);

    public static Diagnostic NoEffect(SourceSpan where, string name, string? reason) =>
        WithReason(Diagnostic.Create(s_noEffect, where, name), reason);

    public static Diagnostic UnsupportedVariable(SourceSpan where, string name, string? missing) =>
        WithReason(Diagnostic.Create(s_unsupportedVariable, where, name), missing);

    public static Diagnostic UnsupportedValue(SourceSpan where, string message) => Diagnostic.Create(s_unsupportedValue, where, message);

    private static Diagnostic WithReason(Diagnostic diagnostic, string? reason) =>
        string.IsNullOrEmpty(reason) ? diagnostic : diagnostic.WithNote(reason!);
}
