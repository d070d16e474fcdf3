using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <content>Relations between directives: NGX3xxx.</content>
public static partial class Descriptors
{
    private static readonly DiagnosticDescriptor s_unknownVariable = Error(
        "NGX3001", "Nothing defines the variable", "unknown \"{0}\" variable");

    private static readonly DiagnosticDescriptor s_duplicateVariable = Error(
        "NGX3002", "A built-in variable cannot be defined again", "the duplicate \"{0}\" variable");

    private static readonly DiagnosticDescriptor s_unknownLogFormat = Error(
        "NGX3003", "No log_format of this name is written before", "unknown log format \"{0}\"");

    private static readonly DiagnosticDescriptor s_duplicateLogFormat = Error(
        "NGX3004", "Two log formats have one name", "duplicate \"log_format\" name \"{0}\"");

    private static readonly DiagnosticDescriptor s_duplicateLocation = Error(
        "NGX3005", "Two locations of one level have the same path", "duplicate location \"{0}\"");

    private static readonly DiagnosticDescriptor s_misplacedLocation = Error(
        "NGX3006", "A location cannot be inside this other location", "{0}");

    private static readonly DiagnosticDescriptor s_unknownNamedLocation = Warning(
        "NGX3007", "The server has no such named location", "could not find named location \"{0}\"");

    private static readonly DiagnosticDescriptor s_duplicateDefaultServer = Error(
        "NGX3008", "Two servers are the default of one address", "a duplicate default server for {0}");

    private static readonly DiagnosticDescriptor s_duplicateListenOptions = Error(
        "NGX3009", "Socket options of one address are written twice", "duplicate listen options for {0}");

    private static readonly DiagnosticDescriptor s_duplicateListen = Error(
        "NGX3010", "A server listens twice on one address", "a duplicate listen {0}");

    private static readonly DiagnosticDescriptor s_conflictingServerName = Warning(
        "NGX3011", "Two servers of one address have the same name", "conflicting server name \"{0}\" on {1}, ignored");

    private static readonly DiagnosticDescriptor s_invalidServerName = Error(
        "NGX3012", "A wildcard stands where it cannot", "invalid server name or wildcard \"{0}\" on {1}");

    private static readonly DiagnosticDescriptor s_duplicateUpstream = Error(
        "NGX3013", "Two upstreams have one name", "duplicate upstream \"{0}\"");

    private static readonly DiagnosticDescriptor s_emptyUpstream = Error(
        "NGX3014", "An upstream has no server", "no servers are inside upstream");

    private static readonly DiagnosticDescriptor s_noPortInUpstream = Error(
        "NGX3015", "Neither an upstream nor an address with a port", "no port in upstream \"{0}\"");

    private static readonly DiagnosticDescriptor s_noCertificate = Error(
        "NGX3016",
        "A TLS server has no certificate",
        "no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive");

    private static readonly DiagnosticDescriptor s_noCertificateKey = Error(
        "NGX3017", "A certificate has no key", "no \"ssl_certificate_key\" is defined for certificate \"{0}\"");

    private static readonly DiagnosticDescriptor s_invalidRelation = Error(
        "NGX3018", "Two settings do not fit each other", "{0}");

    private static readonly DiagnosticDescriptor s_zeroSizeZone = Error(
        "NGX3019", "A zone is used and nowhere declared", "zero size shared memory zone \"{0}\"");

    private static readonly DiagnosticDescriptor s_noClientCertificate = Error(
        "NGX3020", "Clients are verified against nothing", "no ssl_client_certificate for ssl_verify_client");

    private static readonly DiagnosticDescriptor s_unknownCacheZone = Error(
        "NGX3021", "A cache is used and nowhere declared", "\"{0}\" zone \"{1}\" is unknown");

    public static Diagnostic UnknownVariable(SourceSpan where, string name) => Diagnostic.Create(s_unknownVariable, where, name);

    public static Diagnostic DuplicateVariable(SourceSpan where, string name) => Diagnostic.Create(s_duplicateVariable, where, name);

    public static Diagnostic UnknownLogFormat(SourceSpan where, string name) => Diagnostic.Create(s_unknownLogFormat, where, name);

    public static Diagnostic DuplicateLogFormat(SourceSpan where, string name, SourceSpan? first) =>
        Diagnostic.Create(s_duplicateLogFormat, where, name)
            .WithNote(first is null ? "nginx defines it itself" : "it is defined here before", first);

    public static Diagnostic DuplicateLocation(SourceSpan where, string path, SourceSpan first) =>
        Diagnostic.Create(s_duplicateLocation, where, path).WithNote("it is written here before", first);

    /// <param name="where">The inner location.</param>
    /// <param name="message">nginx's message for this pair of locations.</param>
    public static Diagnostic MisplacedLocation(SourceSpan where, string message) => Diagnostic.Create(s_misplacedLocation, where, message);

    public static Diagnostic UnknownCacheZone(SourceSpan? where, string directive, string zone) =>
        Diagnostic.Create(s_unknownCacheZone, where, directive, zone);

    public static Diagnostic UnknownNamedLocation(SourceSpan where, string name) => Diagnostic.Create(s_unknownNamedLocation, where, name);

    public static Diagnostic DuplicateDefaultServer(SourceSpan where, string address, SourceSpan? first) =>
        Diagnostic.Create(s_duplicateDefaultServer, where, address).WithNote("the default is set here before", first);

    public static Diagnostic DuplicateListenOptions(SourceSpan where, string address, SourceSpan? first) =>
        Diagnostic.Create(s_duplicateListenOptions, where, address).WithNote("options are set here before", first);

    public static Diagnostic DuplicateListen(SourceSpan where, string address) => Diagnostic.Create(s_duplicateListen, where, address);

    public static Diagnostic ConflictingServerName(SourceSpan where, string name, string address, SourceSpan? first) =>
        Diagnostic.Create(s_conflictingServerName, where, name, address).WithNote("the name is taken here", first);

    public static Diagnostic InvalidServerName(SourceSpan where, string name, string address) =>
        Diagnostic.Create(s_invalidServerName, where, name, address);

    public static Diagnostic DuplicateUpstream(SourceSpan where, string name, SourceSpan? first) =>
        Diagnostic.Create(s_duplicateUpstream, where, name).WithNote("it is written here before", first);

    public static Diagnostic EmptyUpstream(SourceSpan where) => Diagnostic.Create(s_emptyUpstream, where);

    public static Diagnostic NoPortInUpstream(SourceSpan where, string name) => Diagnostic.Create(s_noPortInUpstream, where, name);

    public static Diagnostic NoCertificate(SourceSpan? where) => Diagnostic.Create(s_noCertificate, where);

    public static Diagnostic NoCertificateKey(SourceSpan? where, string certificate) => Diagnostic.Create(s_noCertificateKey, where, certificate);

    public static Diagnostic NoClientCertificate(SourceSpan? where) => Diagnostic.Create(s_noClientCertificate, where);

    public static Diagnostic ZeroSizeZone(SourceSpan where, string name) => Diagnostic.Create(s_zeroSizeZone, where, name);

    /// <param name="where">The directive that is written last.</param>
    /// <param name="message">nginx's message for these settings.</param>
    public static Diagnostic InvalidRelation(SourceSpan? where, string message) => Diagnostic.Create(s_invalidRelation, where, message);
}
