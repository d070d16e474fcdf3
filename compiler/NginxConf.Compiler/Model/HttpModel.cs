using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>The <c>http</c> block with everything that is defined at its level.</summary>
public sealed record HttpModel : BlockModel
{
    public override BlockKind Kind => BlockKind.Http;

    public EquatableArray<ServerModel> Servers { get; init; }

    /// <summary>The listening sockets of all servers, one per address, in the order of first mention.</summary>
    public EquatableArray<ListenerModel> Listeners { get; init; }

    public EquatableArray<UpstreamModel> Upstreams { get; init; }

    public EquatableArray<MapModel> Maps { get; init; }

    public EquatableArray<GeoModel> Geos { get; init; }

    public EquatableArray<SplitClientsModel> SplitClients { get; init; }

    public EquatableArray<CharsetMapModel> CharsetMaps { get; init; }

    /// <summary>All log formats, <c>combined</c> first, which nginx defines itself.</summary>
    public EquatableArray<LogFormatModel> LogFormats { get; init; }

    /// <summary>Names (lower-case) of the variables that the configuration itself defines: <c>set</c>, <c>map</c>, named captures.</summary>
    public EquatableArray<string> Variables { get; init; }
}
