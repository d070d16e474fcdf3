using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>Makes the model of the <c>http</c> block and everything below it.</summary>
internal sealed class HttpAssembler(BindContext context)
{
    public HttpModel Assemble(BoundDirective? directive, MainModel main)
    {
        var block = directive?.Block;
        var definitions = Definitions(block);
        var http = new HttpModel
        {
            Label = "http",
            Where = directive?.Where,
            Directives = BlockParts.Directives(block),
            Settings = SettingsMerger.Merge(main, block?.Directives ?? []),
            Maps = definitions.OfType<MapModel>().ToEquatableArray(),
            Geos = definitions.OfType<GeoModel>().ToEquatableArray(),
            SplitClients = definitions.OfType<SplitClientsModel>().ToEquatableArray(),
            CharsetMaps = (block?.Named("charset_map") ?? []).Select(map => map.Detail).OfType<CharsetMapModel>().ToEquatableArray(),
        };

        foreach (var upstream in Inner(block, "upstream"))
        {
            UpstreamAssembler.Assemble(upstream.Directive, upstream.Body, context);
        }

        context.Upstreams.Resolve();
        context.CompleteHttp();
        var servers = new ServerAssembler(context);
        http = http with
        {
            Servers = Inner(block, "server").Select(server => servers.Assemble(server.Directive, server.Body, http)).ToEquatableArray(),
        };

        var listeners = new ListenerAssembler(http.Servers, context);
        http = http with { Listeners = listeners.Assemble() };
        context.Variables.Check();
        listeners.CheckNames();
        return http with
        {
            Upstreams = context.Upstreams.All,
            LogFormats = context.LogFormats.All,
            Variables = context.Variables.Defined,
        };
    }

    private static IEnumerable<(BoundDirective Directive, BoundBlock Body)> Inner(BoundBlock? block, string name)
    {
        foreach (var directive in block?.Named(name) ?? [])
        {
            if (directive.Block is { } body)
            {
                yield return (directive, body);
            }
        }
    }

    /// <summary>What computes variables; a later definition of the same variable takes the place of an earlier one.</summary>
    private IReadOnlyList<IVariableDefinition> Definitions(BoundBlock? block) => (block?.Directives ?? [])
        .Select(directive => directive.Detail)
        .OfType<IVariableDefinition>()
        .Where(definition => context.Variables.IsComputed(definition.Variable))
        .GroupBy(definition => definition.Variable, StringComparer.Ordinal)
        .Select(same => same.Last())
        .ToList();
}
