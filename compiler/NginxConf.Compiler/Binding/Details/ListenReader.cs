using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>listen</c>.</summary>
internal static class ListenReader
{
    public const int DefaultPort = 80;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (SocketAddress.Parse(text, isListen: true, out var error) is not { } socket)
        {
            context.Invalid(directive, 0, $"{error} in \"{text}\" of the \"listen\" directive");
            return null;
        }

        var listen = new ListenModel(ToAddress(socket, socket.Port)) { Where = directive.Where, Text = directive.Text };
        for (var i = 1; i < directive.Words.Count; i++)
        {
            listen = ListenOptions.Read(directive, i, listen, context);
        }

        if (directive.HasMistake)
        {
            return null;
        }

        return new ListenHead(Enumerable.Range(socket.Port, socket.LastPort - socket.Port + 1)
            .Select(port => listen with { Address = ToAddress(socket, port) })
            .Where(one => context.Listeners.Add(directive, block, one))
            .ToEquatableArray());
    }

    private static ListenAddress ToAddress(SocketAddress socket, int port)
    {
        if (socket.UnixPath is not null)
        {
            return new ListenAddress("", 0, socket.UnixPath);
        }

        var ip = socket.Host == "*" ? "0.0.0.0" : socket.Host;
        return new ListenAddress(ip, port == 0 ? DefaultPort : port, null);
    }
}
