namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>Finds the end of a block of header lines: an empty line, ended by LF or CR LF.</summary>
internal static class HeadEnd
{
    /// <summary>
    /// Length of the block, its empty line included; 0 where the end has not come yet. <paramref name="searched"/> is a position
    /// before which no empty line begins; it advances.
    /// </summary>
    public static int Find(ReadOnlySpan<byte> block, ref int searched)
    {
        while (searched < block.Length)
        {
            var line = block[searched..];
            if (line[0] == '\n')
            {
                return searched + 1;
            }

            if (line[0] == '\r')
            {
                if (line.Length == 1)
                {
                    return 0;
                }

                if (line[1] == '\n')
                {
                    return searched + 2;
                }
            }

            var end = line.IndexOf((byte)'\n');
            if (end < 0)
            {
                return 0;
            }

            searched += end + 1;
        }

        return 0;
    }
}
