using System.Globalization;
using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>Paths in URIs.</summary>
internal static class UriText
{
    /// <summary>Percent-encodes what cannot stand in a path: controls, space, <c>#</c>, <c>%</c>, <c>?</c> and bytes above 126.</summary>
    public static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var b in ByteText.ToBytes(path))
        {
            if (b is <= 0x20 or >= 0x7F or (byte)'#' or (byte)'%' or (byte)'?')
            {
                escaped.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append((char)b);
            }
        }

        return escaped.ToString();
    }
}
