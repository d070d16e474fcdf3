namespace NginxConf.Runtime.Content.Charsets;

/// <summary>
/// From UTF-8 to a charset of one byte per character. What has no counterpart becomes a reference of HTML, what is no UTF-8 a question
/// mark; a character that the end of the text cuts off is dropped.
/// </summary>
internal sealed class FromUtf8 : Recoding
{
    // By the high byte of a character, then by the low one; 0: no counterpart.
    private readonly byte[]?[] _table = new byte[256][];

    public FromUtf8(IEnumerable<(byte Left, byte[] Right)> pairs)
    {
        var ascii = _table[0] = new byte[256];
        for (var i = 0; i < 0x80; i++)
        {
            ascii[i] = (byte)i;
        }

        foreach (var (left, right) in pairs)
        {
            if (Utf8Character.Read(right, out var character, out _) == Utf8Status.Valid && character <= ushort.MaxValue)
            {
                (_table[character >> 8] ??= new byte[256])[character & 0xff] = left;
            }
        }
    }

    public override void Recode(ReadOnlySpan<byte> part, ref RecodingRest rest, ref BodyWriter output)
    {
        var position = 0;
        while (rest.Length > 0 && position < part.Length)
        {
            rest.Add(part[position++]);
            if (Utf8Character.Read(rest.Span, out var character, out var used) is var status and not Utf8Status.Incomplete)
            {
                // What was taken beyond the character stays in the part.
                position -= Math.Min(rest.Length - used, position);
                rest.Set([]);
                Write(status, character, ref output);
            }
        }

        while (position < part.Length)
        {
            var value = part[position];
            if (value < 0x80)
            {
                output.Write(value);
                position++;
                continue;
            }

            var status = Utf8Character.Read(part[position..], out var character, out var used);
            if (status == Utf8Status.Incomplete)
            {
                rest.Set(part[position..]);
                return;
            }

            position += used;
            Write(status, character, ref output);
        }
    }

    private void Write(Utf8Status status, int character, ref BodyWriter output)
    {
        if (status == Utf8Status.Invalid || character > 0x10ffff)
        {
            output.Write(Unknown);
        }
        else if (character <= ushort.MaxValue && _table[character >> 8] is { } page && page[character & 0xff] is not 0 and var code)
        {
            output.Write(code);
        }
        else
        {
            output.WriteReference(character);
        }
    }
}
