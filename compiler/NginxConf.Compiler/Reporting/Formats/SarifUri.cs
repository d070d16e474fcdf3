using System.Globalization;
using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>Paths as URIs (RFC 3986).</summary>
internal static class SarifUri
{
    private const string Unreserved = "/-._~";

    public static string Escape(string path)
    {
        var uri = new StringBuilder(path.Length);
        foreach (var b in ByteText.ToBytes(path))
        {
            var c = (char)b;
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Unreserved.IndexOf(c) >= 0)
            {
                uri.Append(c);
            }
            else
            {
                uri.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return uri.ToString();
    }
}
