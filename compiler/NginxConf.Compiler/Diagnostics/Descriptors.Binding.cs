using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <content>Binding against the directive table: NGX2xxx.</content>
public static partial class Descriptors
{
    private static readonly DiagnosticDescriptor s_unknownDirective = Error(
        "NGX2001", "nginx knows no directive of this name", "unknown directive \"{0}\"");

    private static readonly DiagnosticDescriptor s_notAllowedHere = Error(
        "NGX2002", "The directive belongs into another block", "\"{0}\" directive is not allowed here");

    private static readonly DiagnosticDescriptor s_notTerminated = Error(
        "NGX2003", "A directive without block has one", "directive \"{0}\" is not terminated by \";\"");

    private static readonly DiagnosticDescriptor s_noOpeningBrace = Error(
        "NGX2004", "A directive with a block lacks it", "directive \"{0}\" has no opening \"{{\"");

    private static readonly DiagnosticDescriptor s_argumentCount = Error(
        "NGX2005", "Too few or too many arguments", "invalid number of arguments in \"{0}\" directive");

    private static readonly DiagnosticDescriptor s_duplicate = Error(
        "NGX2006", "The directive may stand only once in a block", "\"{0}\" directive is duplicate");

    private static readonly DiagnosticDescriptor s_fileNotFound = Error(
        "NGX2007", "A configuration file does not exist", "open() \"{0}\" failed (2: No such file or directory)");

    private static readonly DiagnosticDescriptor s_builtInFile = Info(
        "NGX2008", "A file of nginx's packages is replaced by the built-in copy", "\"{0}\" does not exist, its built-in copy is used");

    private static readonly DiagnosticDescriptor s_includeCycle = Error(
        "NGX2009", "A file includes itself", "\"{0}\" includes itself");

    private static readonly DiagnosticDescriptor s_invalidValue = Error(
        "NGX2010", "nginx refuses the value", "{0}");

    private static readonly DiagnosticDescriptor s_tooDeep = Error(
        "NGX2011", "Blocks or includes are nested too deeply", "nested more than {0} levels deep");

    private static readonly DiagnosticDescriptor s_noEvents = Error(
        "NGX2012", "The events block is missing", "no \"events\" section in configuration");

    private static readonly DiagnosticDescriptor s_unknownExtension = Error(
        "NGX2013", "An #ngxc line names no extension", "unknown directive \"{0}\" in a \"#ngxc\" line");

    private static readonly DiagnosticDescriptor s_suspiciousValue = Warning(
        "NGX2014", "The value is accepted, but probably not what was meant", "{0}");

    private static readonly DiagnosticDescriptor s_includesTooLarge = Error(
        "NGX2015", "Includes multiply without end", "included files are more than {0} million characters together");

    public static Diagnostic UnknownDirective(SourceSpan where, string name, string? nearest)
    {
        var diagnostic = Diagnostic.Create(s_unknownDirective, where, name);
        return nearest is null ? diagnostic : diagnostic.WithNote($"did you mean \"{nearest}\"?");
    }

    public static Diagnostic NotAllowedHere(SourceSpan where, string name) => Diagnostic.Create(s_notAllowedHere, where, name);

    public static Diagnostic NotTerminated(SourceSpan where, string name) => Diagnostic.Create(s_notTerminated, where, name);

    public static Diagnostic NoOpeningBrace(SourceSpan where, string name) => Diagnostic.Create(s_noOpeningBrace, where, name);

    public static Diagnostic ArgumentCount(SourceSpan where, string name) => Diagnostic.Create(s_argumentCount, where, name);

    public static Diagnostic Duplicate(SourceSpan where, string name, SourceSpan first) =>
        Diagnostic.Create(s_duplicate, where, name).WithNote("it is written here before", first);

    public static Diagnostic FileNotFound(SourceSpan? where, string path) => Diagnostic.Create(s_fileNotFound, where, path);

    public static Diagnostic BuiltInFile(SourceSpan where, string path) => Diagnostic.Create(s_builtInFile, where, path);

    public static Diagnostic IncludeCycle(SourceSpan where, string path) => Diagnostic.Create(s_includeCycle, where, path);

    /// <param name="where">The argument.</param>
    /// <param name="message">nginx's message for this directive and mistake.</param>
    public static Diagnostic InvalidValue(SourceSpan where, string message) => Diagnostic.Create(s_invalidValue, where, message);

    /// <param name="where">The argument.</param>
    /// <param name="message">nginx's message for this directive and mistake.</param>
    public static Diagnostic SuspiciousValue(SourceSpan where, string message) => Diagnostic.Create(s_suspiciousValue, where, message);

    public static Diagnostic TooDeep(SourceSpan where, int limit) => Diagnostic.Create(s_tooDeep, where, $"{limit}");

    public static Diagnostic IncludesTooLarge(SourceSpan where, int limit) => Diagnostic.Create(s_includesTooLarge, where, $"{limit}");

    public static Diagnostic NoEvents() => Diagnostic.Create(s_noEvents, null);

    public static Diagnostic UnknownExtension(SourceSpan where, string name) => Diagnostic.Create(s_unknownExtension, where, name);
}
