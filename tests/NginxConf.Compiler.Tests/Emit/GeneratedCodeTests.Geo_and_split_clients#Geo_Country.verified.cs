namespace NginxConf.Generated;

using NginxConf.Runtime.Rewriting;

/// <summary>Rows of <c>geo $country</c>: the first address of each piece and its value.</summary>
internal static class Geo_Country
{
    public static readonly GeoTable Addresses = new("""
        0.0.0.0	ZZ
        10.0.0.0	A
        10.1.0.0	B
        10.2.0.0	A
        11.0.0.0	ZZ
        ::	ZZ
        2001:db8::	D
        2001:db9::	ZZ
        """u8);
}
