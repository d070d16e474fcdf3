using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <content>What the review of diagnostics itself has to say: NGX51xx.</content>
public static partial class Descriptors
{
    private static readonly DiagnosticDescriptor s_unusedIgnore = Warning(
        "NGX5101", "An ignore comment stands where nothing is to be ignored", "\"#ngxc ignore {0}\" hides nothing");

    private static readonly DiagnosticDescriptor s_ignoreWithoutReason = Error(
        "NGX5102", "An ignore comment says not what or not why", "\"#ngxc ignore\" needs an id and a reason");

    private static readonly DiagnosticDescriptor s_ignoreImpossible = Error(
        "NGX5103", "An ignore comment names what cannot be ignored", "\"{0}\" cannot be ignored");

    private static readonly DiagnosticDescriptor s_assumedContext = Info(
        "NGX5104", "A file without http and events is checked as a part of a configuration", "checked as the content of a \"{0}\" block");

    public static Diagnostic UnusedIgnore(SourceSpan where, string id) => Diagnostic.Create(s_unusedIgnore, where, id);

    public static Diagnostic IgnoreWithoutReason(SourceSpan where) =>
        Diagnostic.Create(s_ignoreWithoutReason, where).WithNote("write \"#ngxc ignore NGX4001 why this is right here\"");

    public static Diagnostic IgnoreImpossible(SourceSpan where, string id, string reason) =>
        Diagnostic.Create(s_ignoreImpossible, where, id).WithNote(reason);

    public static Diagnostic AssumedContext(SourceSpan where, string context) =>
        Diagnostic.Create(s_assumedContext, where, context).WithNote("\"--context\" says which block it is");

    /// <summary>The descriptor of an id, or null.</summary>
    public static DiagnosticDescriptor? Find(string id) => All.FirstOrDefault(descriptor => descriptor.Id == id);
}
