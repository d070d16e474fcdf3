using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>Walks the blocks of a site that can hold settings.</summary>
internal static class Blocks
{
    /// <summary>Main, http, then each server with its locations and their pseudo-locations, outer before inner.</summary>
    public static IEnumerable<BlockModel> Of(SiteModel site) =>
        new BlockModel[] { site.Main, site.Http }.Concat(site.Http.Servers.SelectMany(Of));

    private static IEnumerable<BlockModel> Of(ServerModel server) =>
        new BlockModel[] { server }.Concat(server.Locations.SelectMany(Of));

    private static IEnumerable<BlockModel> Of(LocationModel location) =>
        new BlockModel[] { location }
            .Concat(location.Script.OfType<IfStep>().Where(s => s.Location is not null).SelectMany(s => Of(s.Location!)))
            .Concat(location.Locations.SelectMany(Of));
}
