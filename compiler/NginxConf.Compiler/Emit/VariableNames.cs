using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Emit;

/// <summary>The runtime's members for nginx's variables: <c>$foo_bar</c> is the property <c>FooBar</c> of the request.</summary>
internal static class VariableNames
{
    /// <summary>Variables whose own name means something else in a request.</summary>
    private static readonly Dictionary<string, string> s_properties = new(StringComparer.Ordinal)
    {
        ["connection"] = "ConnectionNumber",
        ["request"] = "RequestLine",
    };

    private static readonly Dictionary<string, string> s_families = new(StringComparer.Ordinal)
    {
        ["arg_"] = "Arg",
        ["cookie_"] = "Cookie",
        ["http_"] = "HttpHeader",
        ["sent_http_"] = "SentHeader",
        ["sent_trailer_"] = "SentTrailer",
        ["upstream_cookie_"] = "UpstreamCookie",
        ["upstream_http_"] = "UpstreamHeader",
        ["upstream_trailer_"] = "UpstreamTrailer",
    };

    public static RuntimeMember Property(string name) =>
        RuntimeNames.Request.Member(s_properties.TryGetValue(name, out var property) ? property : Identifier.FromText(name));

    public static RuntimeMember Family(string family) =>
        RuntimeNames.Request.Member(s_families.TryGetValue(family, out var method) ? method : Identifier.FromText(family));

    /// <summary>The argument of a family's method: fields of a head are written with dashes.</summary>
    public static string FamilyArgument(string family, string name) =>
        family.EndsWith("http_", StringComparison.Ordinal) || family.EndsWith("trailer_", StringComparison.Ordinal)
            ? name.Replace('_', '-')
            : name;
}
