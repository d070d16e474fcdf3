using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads the parameters behind the address of <c>listen</c>.</summary>
internal static class ListenOptions
{
    private static readonly string[] s_unsupported = ["quic", "multipath", "accept_filter"];

    public static ListenModel Read(BoundDirective directive, int argument, ListenModel listen, BindContext context)
    {
        var word = directive.Words[argument];
        var equals = word.IndexOf('=');
        var value = equals < 0 ? "" : word.Substring(equals + 1);
        var name = equals < 0 ? word : word.Substring(0, equals + 1);
        switch (name)
        {
            case "default_server" or "default":
                return listen with { IsDefaultServer = true };
            case "bind":
                return listen with { Bind = true };
            case "ssl":
                return listen with { Ssl = true };
            case "http2":
                if (!context.IsParity)
                {
                    context.Suspicious(directive, argument, "the \"listen ... http2\" directive is deprecated, use the \"http2\" directive instead");
                }

                return listen with { Http2 = true };
            case "proxy_protocol":
                return listen with { ProxyProtocol = true };
            case "deferred":
                return listen with { Deferred = true };
            case "reuseport":
                return listen with { ReusePort = true };
            case "backlog=" when Option.TryGetInt(value, out var backlog) && backlog > 0:
                return listen with { Backlog = backlog };
            case "fastopen=" when Option.TryGetInt(value, out var queue):
                return listen with { FastOpen = queue };
            case "rcvbuf=" when Units.TryParseSize(value, gigabytes: false, out var size) && size <= int.MaxValue:
                return listen with { ReceiveBuffer = (int)size };
            case "sndbuf=" when Units.TryParseSize(value, gigabytes: false, out var size) && size <= int.MaxValue:
                return listen with { SendBuffer = (int)size };
            case "ipv6only=" when value is "on" or "off":
                return listen with { Ipv6Only = value == "on" };
            case "so_keepalive=" when IsKeepAlive(value):
                return listen with { KeepAlive = value };
        }

        if (s_unsupported.Contains(name.TrimEnd('=')) && !(context.IsParity && name is "quic" or "multipath"))
        {
            context.Unsupported(directive, argument, $"the \"{word}\" parameter of \"listen\" is not supported yet");
        }
        else
        {
            context.Invalid(directive, argument, name switch
            {
                "backlog=" or "rcvbuf=" or "sndbuf=" or "fastopen=" => $"invalid {name.TrimEnd('=')} \"{word}\"",
                "so_keepalive=" => $"invalid so_keepalive value: \"{value}\"",
                _ => $"invalid parameter \"{word}\"",
            });
        }

        return listen;
    }

    /// <summary><c>on</c>, <c>off</c> or <c>[idle]:[interval]:[count]</c> with at least one of the three.</summary>
    private static bool IsKeepAlive(string value)
    {
        if (value is "on" or "off")
        {
            return true;
        }

        var parts = value.Split(':');
        return parts.Length == 3
            && parts.Any(part => part.Length > 0)
            && parts.Take(2).All(part => part.Length == 0 || Units.TryParseTime(part, wholeSeconds: true, out _))
            && (parts[2].Length == 0 || Option.TryGetInt(parts[2], out _));
    }
}
