namespace NginxConf.Generated;

using NginxConf.Runtime.Rewriting;

/// <summary>Rows of <c>geo $http_x_from $office</c>: the first address of each piece and its value.</summary>
/// <remarks><code>
/// proxies  10.0.0.0/8, recursive
/// </code></remarks>
internal static class Geo_Office
{
    public static readonly GeoTable Addresses = new("""
        0.0.0.0	
        192.0.2.1	the office
        192.0.2.10	
        """u8, proxies: ["10.0.0.0/8"], recursive: true);
}
