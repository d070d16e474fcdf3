namespace NginxConf.Runtime.Content.Charsets;

/// <summary>Reads one character that is not ASCII the way nginx does: it stops at the first byte that cannot continue it, and takes that one too.</summary>
internal static class Utf8Character
{
    /// <param name="text">Begins with a byte from 80.</param>
    /// <param name="character">Its code, where it is valid.</param>
    /// <param name="used">Bytes that it takes; also of an invalid one.</param>
    public static Utf8Status Read(ReadOnlySpan<byte> text, out int character, out int used)
    {
        var (following, smallest) = text[0] switch
        {
            >= 0xf8 or < 0xc2 => (0, 0),
            >= 0xf0 => (3, 0x10000),
            >= 0xe0 => (2, 0x800),
            _ => (1, 0x80),
        };
        character = 0;
        used = 1;
        if (following == 0)
        {
            return Utf8Status.Invalid;
        }

        if (text.Length <= following)
        {
            return Utf8Status.Incomplete;
        }

        character = text[0] & (0x3f >> following);
        for (var i = 0; i < following; i++)
        {
            var next = text[used++];
            if (next < 0x80)
            {
                return Utf8Status.Invalid;
            }

            character = (character << 6) | (next & 0x3f);
        }

        return character >= smallest ? Utf8Status.Valid : Utf8Status.Invalid;
    }
}
