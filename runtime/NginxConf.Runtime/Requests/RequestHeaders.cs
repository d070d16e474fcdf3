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
        var index = IndexOf(name);
        return index < 0 ? ByteSlice.NotFound : _fields[index].Value;
    }

    /// <summary>Takes away every line of that name; the order of the others stays.</summary>
    public void Remove(ReadOnlySpan<byte> name) => Remove(name, 0);

    /// <summary>Takes away the first line of that name.</summary>
    public void RemoveFirst(ReadOnlySpan<byte> name)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            _fields.AsSpan(index + 1, Count - index - 1).CopyTo(_fields.AsSpan(index));
            _fields[--Count] = default;
        }
    }

    /// <summary>
    /// Gives the first line of that name the value in its place and takes further ones away, or appends a line. An empty value takes
    /// all away.
    /// </summary>
    public void Set(ByteSlice name, ByteSlice value)
    {
        var index = IndexOf(name.Span);
        if (value.IsEmpty)
        {
            Remove(name.Span, 0);
        }
        else if (index < 0)
        {
            Add(name, value);
        }
        else
        {
            _fields[index] = new(name, value);
            Remove(name.Span, index + 1);
        }
    }

    public void Clear()
    {
        Array.Clear(_fields, 0, Count);
        Count = 0;
    }

    private void Remove(ReadOnlySpan<byte> name, int start)
    {
        var kept = start;
        for (var i = start; i < Count; i++)
        {
            if (!Ascii.EqualsIgnoreCase(_fields[i].Name.Span, name))
            {
                _fields[kept++] = _fields[i];
            }
        }

        Array.Clear(_fields, kept, Count - kept);
        Count = kept;
    }

    private int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Ascii.EqualsIgnoreCase(_fields[i].Name.Span, name))
            {
                return i;
            }
        }

        return -1;
    }
}
