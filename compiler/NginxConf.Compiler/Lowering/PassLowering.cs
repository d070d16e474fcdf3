using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers the <c>*_pass</c> of a location.</summary>
internal static class PassLowering
{
    /// <returns>Null where the location passes requests to nobody.</returns>
    public static PassPlan? Lower(LocationModel location, SiteTables site, KnownValues known, LocationPlan? outer) => location.Handler switch
    {
        { Detail: FastCgiPassModel pass } handler => FastCgiLowering.Lower(location, handler, pass, site, known),
        { Detail: ProxyPassModel pass } handler => ProxyLowering.Lower(location, handler, pass, site, known, outer),
        _ => null,
    };
}
