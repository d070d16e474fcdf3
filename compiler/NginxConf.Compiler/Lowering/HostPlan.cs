namespace NginxConf.Compiler.Lowering;

/// <summary>One name to find a server by.</summary>
/// <param name="Kind">How <paramref name="Text"/> is compared.</param>
/// <param name="Text">The name, or its part with the dot: <c>.example.com</c>, <c>www.example.</c>.</param>
/// <param name="Pattern">Of a regular expression.</param>
/// <param name="Server">The server's name.</param>
/// <param name="Written">As written after <c>server_name</c>.</param>
internal sealed record HostPlan(HostKind Kind, string Text, PatternPlan? Pattern, string Server, string Written);

/// <summary>How a host is compared.</summary>
internal enum HostKind
{
    Exact,

    /// <summary>The machine's name, which is known at run time.</summary>
    MachineName,
    Suffix,
    Prefix,
    Regex,
}
