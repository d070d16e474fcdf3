namespace NginxConf.Compiler.Tests.Formatting;

/// <summary>Damages bytes: pieces are removed, doubled, moved, or replaced by what is special to the lexer or to UTF-8.</summary>
internal static class Damage
{
    private static readonly byte[] s_special = [.. "{};\"'\\#$ \t\r\n()~"u8, 0, 0x7F, 0x80, 0xC3, 0xE2, 0xF0, 0xFF];

    public static byte[] Apply(byte[] bytes, Random random)
    {
        var result = new List<byte>(bytes);
        for (var i = random.Next(1, 4); i > 0 && result.Count > 0; i--)
        {
            var start = random.Next(result.Count);
            var length = Math.Min(random.Next(1, 40), result.Count - start);
            switch (random.Next(4))
            {
                case 0:
                    result.RemoveRange(start, length);
                    break;
                case 1:
                    result.InsertRange(random.Next(result.Count), result.GetRange(start, length));
                    break;
                case 2:
                    result[start] = s_special[random.Next(s_special.Length)];
                    break;
                default:
                    result.Insert(start, s_special[random.Next(s_special.Length)]);
                    break;
            }
        }

        return [.. result];
    }
}
