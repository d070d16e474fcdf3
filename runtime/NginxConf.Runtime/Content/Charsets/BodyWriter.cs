using System.Buffers.Text;
using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Content.Charsets;

/// <summary>Writes a body byte by byte. <see cref="Complete"/> hands over the last ones.</summary>
internal ref struct BodyWriter(HttpExchange target)
{
    private const int PartSize = 4096;
    private Span<byte> _memory;
    private int _length;

    public void Write(byte value)
    {
        if (_length == _memory.Length)
        {
            Complete();
            _memory = target.GetMemory(PartSize).Span;
        }

        _memory[_length++] = value;
    }

    public void Write(scoped ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            Write(value);
        }
    }

    /// <summary>A character as a reference of HTML: <c>&amp;#1040;</c>.</summary>
    public void WriteReference(int character)
    {
        Span<byte> digits = stackalloc byte[10];
        Utf8Formatter.TryFormat(character, digits, out var length);
        Write("&#"u8);
        Write(digits[..length]);
        Write((byte)';');
    }

    public void Complete()
    {
        if (_length > 0)
        {
            target.Advance(_length);
            _length = 0;
        }

        _memory = default;
    }
}
