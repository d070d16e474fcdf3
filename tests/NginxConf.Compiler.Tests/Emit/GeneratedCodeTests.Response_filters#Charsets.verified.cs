namespace NginxConf.Generated;

using NginxConf.Runtime.Content.Charsets;

/// <summary>Charsets of this site, and the codes by which they differ.</summary>
internal static class Charsets
{
    // charset_map koi8-r utf-8
    private static readonly CharsetMap s_koi8RToUtf8 = new("koi8-r", "utf-8", """
        C1	D0B0
        80	E282AC
        """u8);

    public static readonly CharsetTables All = new([], s_koi8RToUtf8);
}
