using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Where requests are passed to (<c>uwsgi_pass</c>, <c>grpc_pass</c>, ...), except FastCGI and HTTP, which are compiled.</summary>
internal static class PassChecks
{
    public static void Plain(BoundDirective directive, BoundBlock block, BindContext context) =>
        Refer(directive, directive.Words[0], 0, context);

    /// <summary>The key is looked up under the variable <c>$memcached_key</c>, which the configuration must define.</summary>
    public static void Memcached(BoundDirective directive, BoundBlock block, BindContext context)
    {
        context.Variables.Use("memcached_key", directive.Where, directive.IncludedFrom);
        Plain(directive, block, context);
    }

    public static void Uwsgi(BoundDirective directive, BoundBlock block, BindContext context) =>
        Refer(directive, Cut(Cut(directive.Words[0], "uwsgi://"), "suwsgi://"), 0, context);

    public static void Grpc(BoundDirective directive, BoundBlock block, BindContext context) =>
        Refer(directive, Cut(Cut(directive.Words[0], "grpc://"), "grpcs://"), 0, context);

    private static void Refer(BoundDirective directive, string address, int defaultPort, BindContext context)
    {
        if (context.Template(directive, 0) is { IsConstant: true })
        {
            context.Upstreams.Refer(directive, address, defaultPort);
        }
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, string scheme) => StartsWith(text, scheme) ? text.Substring(scheme.Length) : text;
}
