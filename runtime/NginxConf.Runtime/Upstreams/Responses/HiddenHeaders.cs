using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>Fields of a backend's response that do not reach the client: built-in ones and <c>*_hide_header</c>, less <c>*_pass_header</c>.</summary>
internal sealed class HiddenHeaders
{
    private readonly ByteSlice[] _names;

    // Bit n: some hidden name is n bytes long (63: or longer). Most fields are settled by that.
    private readonly ulong _lengths;

    public HiddenHeaders(IReadOnlyList<ByteSlice> builtIn, IReadOnlyList<ByteSlice> hide, IReadOnlyList<ByteSlice> pass)
    {
        _names = [.. builtIn.Concat(hide).Where(name => !pass.Any(passed => Ascii.EqualsIgnoreCase(passed.Span, name.Span)))];
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

        foreach (var hidden in _names)
        {
            if (Ascii.EqualsIgnoreCase(hidden.Span, name))
            {
                return true;
            }
        }

        return false;
    }
}
