using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details.Geo;

/// <summary>
/// The lines of a <c>geo</c> with <c>ranges</c>. nginx keeps them in pieces of 65,536 addresses and judges overlaps and deletions
/// piece by piece, and so does this.
/// </summary>
internal sealed class GeoRanges
{
    private const long PieceSize = 0x10000;

    private readonly SortedDictionary<long, List<(long First, long Last, string Value)>> _pieces = [];

    public string? Default { get; set; }

    /// <param name="first">The first address, as a number.</param>
    /// <param name="last">The last one.</param>
    /// <param name="value">What they get.</param>
    /// <param name="before">The value of the same range in a line before, which does not count any more.</param>
    /// <returns>The range of a line before that the new one overlaps without lying inside; else null.</returns>
    public (long First, long Last)? Add(long first, long last, string value, out string? before)
    {
        before = null;
        foreach (var (from, to) in Split(first, last))
        {
            var piece = Piece(from);
            var at = piece.Count;
            while (at > 0 && to < piece[at - 1].First)
            {
                at--;
            }

            if (at == 0 || from > piece[at - 1].Last)
            {
                piece.Insert(at, (from, to, value));
                continue;
            }

            var old = piece[at - 1];
            if (from < old.First || to > old.Last)
            {
                return (old.First, old.Last);
            }

            before = (from, to) == (old.First, old.Last) ? old.Value : before;
            Replace(piece, at - 1, (from, to, value));
        }

        return null;
    }

    /// <returns>False where some piece has no such range.</returns>
    public bool Remove(long first, long last)
    {
        var found = true;
        foreach (var (from, to) in Split(first, last))
        {
            found &= Piece(from).RemoveAll(range => (range.First, range.Last) == (from, to)) > 0;
        }

        return found;
    }

    public IEnumerable<GeoRow> ToRows()
    {
        var other = Default ?? string.Empty;
        var pieces = new GeoPieces(Address(0), other);
        foreach (var (first, last, value) in _pieces.Values.SelectMany(piece => piece))
        {
            pieces.Begin(Address(first), value);
            if (last < uint.MaxValue)
            {
                pieces.Begin(Address(last + 1), other);
            }
        }

        return pieces.Rows;
    }

    // What the new range leaves of the old one around it stays.
    private static void Replace(List<(long First, long Last, string Value)> piece, int at, (long First, long Last, string Value) range)
    {
        var old = piece[at];
        piece[at] = range;
        if (range.Last < old.Last)
        {
            piece.Insert(at + 1, (range.Last + 1, old.Last, old.Value));
        }

        if (old.First < range.First)
        {
            piece.Insert(at, (old.First, range.First - 1, old.Value));
        }
    }

    private static IEnumerable<(long From, long To)> Split(long first, long last)
    {
        for (var from = first; from <= last; from = ((from / PieceSize) + 1) * PieceSize)
        {
            yield return (from, Math.Min(last, from | (PieceSize - 1)));
        }
    }

    private static string Address(long number) => AddressOrder.Of([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private List<(long First, long Last, string Value)> Piece(long address)
    {
        var key = address / PieceSize;
        if (!_pieces.TryGetValue(key, out var piece))
        {
            piece = [];
            _pieces.Add(key, piece);
        }

        return piece;
    }
}
