using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>Header lines of a request in the order received. Lookups ignore ASCII case.</summary>
public sealed class RequestHeaders
{
    private HeaderField[] _fields = new HeaderField[32];

    public int Count { get; private set; }

    public ReadOnlySpan<HeaderField> Fields => _fields.AsSpan(0, Count);

    public void Add(ByteSlice name, ByteSlice value)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, Count * 2);
        }

        _fields[Count++] = new(name, value);
    }

    /// <summary>The first line of that name, or not found.</summary>
    public ByteSlice Find(ReadOnlySpan<byte> name)
    {
        foreach (ref readonly var field in Fields)
        {
            if (Ascii.EqualsIgnoreCase(field.Name.Span, name))
            {
                return field.Value;
            }
        }

        return ByteSlice.NotFound;
    }

    public void Clear()
    {
        Array.Clear(_fields, 0, Count);
        Count = 0;
    }
}
