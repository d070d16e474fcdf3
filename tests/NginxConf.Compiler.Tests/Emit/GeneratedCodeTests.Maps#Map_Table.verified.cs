namespace NginxConf.Generated;

using NginxConf.Runtime.Rewriting;

/// <summary>Rows of <c>map $uri $table</c>: key and value.</summary>
internal static class Map_Table
{
    public static readonly MapTable Rows = new("""
        a	1
        b	2
        c	3
        d	4
        e	5
        f	6
        g	7
        h	8
        i	9
        j	10
        k	11
        l	12
        m	13
        n	14
        o	15
        r s	\x09\xc3\xa9
        """u8);
}
