using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>Makes the model of a <c>server</c> block.</summary>
internal sealed class ServerAssembler(BindContext context)
{
    private static readonly ListenModel s_defaultListen = new(new ListenAddress("0.0.0.0", ListenReader.DefaultPort, null));

    private static readonly ServerNameModel s_noName = new(ServerNameKind.Exact, "", null);

    private readonly LocationAssembler _locations = new(context);
    private readonly LevelChecks _levels = new(context);

    public ServerModel Assemble(BoundDirective directive, BoundBlock body, HttpModel http)
    {
        var names = Names(body);
        var primary = names.FirstOrDefault() ?? s_noName;
        var server = new ServerModel
        {
            Label = primary.Name.Length == 0 ? "server" : $"server {primary.Name}",
            Where = directive.Where,
            Directives = BlockParts.Directives(body),
            Settings = SettingsMerger.Merge(http, body.Directives),
            Listens = Listens(body),
            Names = names,
            PrimaryName = primary.Kind == ServerNameKind.DomainAndBelow ? primary.Key : primary.Name,
        };

        server = server with { Script = _locations.Script(body, server), Locations = _locations.Locations(body, server) };
        NamedLocationCheck.Run(server, body, context);
        _levels.Run(server, http);
        return server;
    }

    private static EquatableArray<ServerNameModel> Names(BoundBlock body)
    {
        var names = body.Named("server_name")
            .SelectMany(directive => (directive.Detail as ServerNamesHead)?.Names ?? default)
            .ToEquatableArray();
        return names.IsEmpty && !body.IsIncomplete ? EquatableArray.Create(s_noName) : names;
    }

    private static EquatableArray<ListenModel> Listens(BoundBlock body)
    {
        var listens = body.Named("listen")
            .SelectMany(directive => (directive.Detail as ListenHead)?.Sockets ?? default)
            .ToEquatableArray();
        return body.IsIncomplete || body.Named("listen").Any() ? listens : EquatableArray.Create(s_defaultListen);
    }
}
