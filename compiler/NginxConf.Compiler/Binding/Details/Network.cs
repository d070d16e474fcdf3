using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>An address with an optional prefix length: <c>10.0.0.0/8</c>, <c>2001:db8::/32</c>, <c>192.0.2.1</c>.</summary>
/// <param name="Bytes">The network address, bits behind the prefix cleared; 4 or 16 bytes.</param>
/// <param name="PrefixLength">The bits that count.</param>
/// <param name="HasHostBits">Bits behind the prefix were set.</param>
internal sealed record Network(EquatableArray<byte> Bytes, int PrefixLength, bool HasHostBits)
{
    public static Network? Parse(string text)
    {
        var slash = text.IndexOf('/');
        var bytes = IpText.ToBytes(slash < 0 ? text : text.Substring(0, slash));
        if (bytes is null)
        {
            return null;
        }

        var prefix = bytes.Length * 8;
        if (slash >= 0 && (!Option.TryGetInt(text.Substring(slash + 1), out prefix) || prefix > bytes.Length * 8))
        {
            return null;
        }

        var hasHostBits = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var bits = Math.Max(0, Math.Min(8, prefix - (i * 8)));
            var kept = (byte)(bytes[i] & (0xFF << (8 - bits)));
            hasHostBits |= kept != bytes[i];
            bytes[i] = kept;
        }

        return new Network(new EquatableArray<byte>(bytes), prefix, hasHostBits);
    }
}
