using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Modules that look at requests: subrequests, addresses, browsers.</summary>
internal static class RequestChecks
{
    private static readonly string[] s_browsers = ["msie", "gecko", "opera", "safari", "konqueror"];

    public static void AuthRequest(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Words[0].Length == 0)
        {
            context.Invalid(directive, 0, $"\"{directive.Name}\" directive invalid value");
        }
    }

    public static void ProxyVersion(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Words[0] == "2" && !context.IsParity)
        {
            context.Unsupported(directive, 0, "\"proxy_http_version 2\" is not supported: servers are asked in HTTP/1.0 or HTTP/1.1");
        }
    }

    public static void Mirror(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var others = block.Named(directive.Name);
        if (others.Count > 0 && (directive.Words[0] == "off" || others.Any(other => other.Words[0] == "off")))
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" directive is duplicate");
        }
    }

    /// <summary>An address, a network, <c>unix:</c>, or a host name that nginx looks up when it starts.</summary>
    public static void Network(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (text == "unix:")
        {
            return;
        }

        if (Details.Network.Parse(text) is { } network)
        {
            if (network.HasHostBits)
            {
                context.Suspicious(directive, 0, $"low address bits of {text} are meaningless");
            }
        }
        else if (SocketAddress.Parse(text, isListen: false, out var error) is null)
        {
            context.Invalid(directive, 0, $"{error} in {directive.Name} \"{text}\"");
        }
    }

    public static void ModernBrowser(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words.Count == 1)
        {
            if (words[0] != "unlisted")
            {
                context.Invalid(directive, 0, $"unknown browser name \"{words[0]}\"");
            }

            return;
        }

        var version = words[1].Split('.');
        if (version.Length > 4 || !version.All(part => part.All(c => c is >= '0' and <= '9')))
        {
            context.Invalid(directive, 1, $"invalid browser version \"{words[1]}\"");
        }
        else if (!s_browsers.Contains(words[0]))
        {
            context.Invalid(directive, 0, $"unknown browser name \"{words[0]}\"");
        }
    }
}
