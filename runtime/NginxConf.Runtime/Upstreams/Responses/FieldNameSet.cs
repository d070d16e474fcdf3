using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>Names of header fields that are treated alike: hidden from the client, replaced for the backend.</summary>
internal sealed class FieldNameSet
{
    private readonly ByteSlice[] _names;

    // Bit n: some name is n bytes long (63: or longer). Most fields are settled by that.
    private readonly ulong _lengths;

    /// <param name="names">The members.</param>
    /// <param name="except">Those among them that are none.</param>
    public FieldNameSet(IEnumerable<ByteSlice> names, IReadOnlyList<ByteSlice> except)
    {
        _names = [.. names.Where(name => !except.Any(other => Ascii.EqualsIgnoreCase(other.Span, name.Span)))];
        foreach (var name in _names)
        {
            _lengths |= 1UL << Math.Min(name.Length, 63);
        }
    }

    public bool Contains(ReadOnlySpan<byte> name)
    {
        if ((_lengths & (1UL << Math.Min(name.Length, 63))) == 0)
        {
            return false;
        }

        foreach (var member in _names)
        {
            if (Ascii.EqualsIgnoreCase(member.Span, name))
            {
                return true;
            }
        }

        return false;
    }
}
