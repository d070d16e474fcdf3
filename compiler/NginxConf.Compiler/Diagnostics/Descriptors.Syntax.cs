using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <content>Syntax: NGX1xxx.</content>
public static partial class Descriptors
{
    private static readonly DiagnosticDescriptor s_unexpected = Error(
        "NGX1001", "A character stands where it cannot", "unexpected \"{0}\"");

    private static readonly DiagnosticDescriptor s_endInDirective = Error(
        "NGX1002", "The file ends inside a directive", "unexpected end of file, expecting \";\" or \"}}\"");

    private static readonly DiagnosticDescriptor s_endInBlock = Error(
        "NGX1003", "The file ends inside a block", "unexpected end of file, expecting \"}}\"");

    private static readonly DiagnosticDescriptor s_missingQuote = Error(
        "NGX1004", "A closing quote is missing", "too long parameter, probably missing terminating \"{0}\" character");

    private static readonly DiagnosticDescriptor s_tooLongParameter = Error(
        "NGX1005", "A word is longer than nginx reads", "too long parameter \"{0}...\" started");

    private static readonly DiagnosticDescriptor s_endOfParameter = Error(
        "NGX1006", "The -g option ends inside a directive", "unexpected end of parameter, expecting \";\"");

    private static readonly DiagnosticDescriptor s_blockInCommandLine = Error(
        "NGX1007", "The -g option has a block", "block directives are not supported in -g option");

    private static readonly DiagnosticDescriptor s_endOfExtension = Error(
        "NGX1008", "An extension line ends inside a directive", "unexpected end of \"#ngxc\" line, expecting \";\"");

    public static Diagnostic Unexpected(SourceText file, TextSpan span) =>
        At(s_unexpected, file, span, file.Text.Substring(span.Start, span.Length));

    public static Diagnostic EndInDirective(SourceText file, TextSpan span) => At(s_endInDirective, file, span);

    public static bool IsEndInBlock(Diagnostic diagnostic) => diagnostic.Descriptor == s_endInBlock;

    public static Diagnostic EndInBlock(SourceText file, TextSpan span) => At(s_endInBlock, file, span);

    public static Diagnostic MissingQuote(SourceText file, TextSpan quote) =>
        At(s_missingQuote, file, quote, file.Text.Substring(quote.Start, 1));

    public static Diagnostic TooLongParameter(SourceText file, TextSpan span, int textStart) =>
        At(s_tooLongParameter, file, span, file.Text.Substring(textStart, 10));

    public static Diagnostic EndOfParameter(SourceText file, TextSpan span) => At(s_endOfParameter, file, span);

    public static Diagnostic BlockInCommandLine(SourceText file, TextSpan span) => At(s_blockInCommandLine, file, span);

    public static Diagnostic EndOfExtension(SourceText file, TextSpan span) => At(s_endOfExtension, file, span);
}
