namespace NginxConf.Runtime.Bytes;

/// <summary>
/// Reads a table that the compiler wrote as text: a row per line, cells separated by tabs; <c>\xHH</c> is a byte that could not stand
/// for itself.
/// </summary>
internal static class TableText
{
    public static IEnumerable<ByteSlice[]> Rows(ReadOnlySpan<byte> text)
    {
        var rows = new List<ByteSlice[]>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            rows.Add(Cells(end < 0 ? text : text[..end]));
            text = end < 0 ? default : text[(end + 1)..];
        }

        return rows;
    }

    private static ByteSlice[] Cells(ReadOnlySpan<byte> row)
    {
        var cells = new ByteSlice[row.Count((byte)'\t') + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            var end = row.IndexOf((byte)'\t');
            cells[i] = Cell(end < 0 ? row : row[..end]);
            row = end < 0 ? default : row[(end + 1)..];
        }

        return cells;
    }

    private static ByteSlice Cell(ReadOnlySpan<byte> cell)
    {
        if (!cell.Contains((byte)'\\'))
        {
            return ByteSlice.From(cell);
        }

        var bytes = new byte[cell.Length];
        var length = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\')
            {
                bytes[length++] = Convert.FromHexString([(char)cell[i + 2], (char)cell[i + 3]])[0];
                i += 3;
            }
            else
            {
                bytes[length++] = cell[i];
            }
        }

        return new ByteSlice(bytes, 0, length);
    }
}
