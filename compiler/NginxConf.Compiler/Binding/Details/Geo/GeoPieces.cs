using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details.Geo;

/// <summary>Collects neighbouring pieces in the order of their addresses; pieces with the same value become one.</summary>
internal sealed class GeoPieces
{
    private readonly List<(string From, string Value)> _pieces;

    /// <param name="zero">The first address.</param>
    /// <param name="value">Its value.</param>
    public GeoPieces(string zero, string value = "")
    {
        _pieces = [(zero, value)];
    }

    public List<GeoRow> Rows => _pieces.ConvertAll(piece => new GeoRow(AddressOrder.Text(piece.From), piece.Value));

    /// <summary>From this address on another value counts; of several calls with one address the last.</summary>
    public void Begin(string from, string value)
    {
        if (_pieces[_pieces.Count - 1].From == from)
        {
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        if (_pieces.Count == 0 || _pieces[_pieces.Count - 1].Value != value)
        {
            _pieces.Add((from, value));
        }
    }
}
