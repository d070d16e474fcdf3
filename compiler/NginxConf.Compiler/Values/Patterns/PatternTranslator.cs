using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Values.Patterns;

/// <summary>Translates PCRE syntax to .NET syntax, exactly or not at all.</summary>
internal static class PatternTranslator
{
    public static ParsedValue Translate(string text, bool ignoreCase)
    {
        var bytes = ToLatin1(text);
        try
        {
            var parser = new PatternParser(bytes);
            var root = parser.Parse(ignoreCase);
            PatternChecks.Refuse(root);
            return new Pattern(
                text,
                ignoreCase,
                new DotNetWriter(parser).Write(root),
                parser.GroupCount,
                parser.Names.ToEquatableArray(),
                ShapeFinder.Find(root));
        }
        catch (PatternException e) when (e.Offset < 0)
        {
            return ValueError.Unsupported($"{e.Message} in the regular expression \"{text}\" has no exact translation");
        }
        catch (PatternException e)
        {
            var rest = e.Offset >= bytes.Length ? string.Empty : $" at \"{FromLatin1(bytes.Substring(e.Offset))}\"";
            return ValueError.Invalid($"pcre2_compile() failed: {e.Message} in \"{text}\"{rest}");
        }
    }

    /// <summary>One character per byte, as PCRE sees the configuration.</summary>
    private static string ToLatin1(string text)
    {
        var bytes = ByteText.ToBytes(text);
        var chars = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            chars.Append((char)b);
        }

        return chars.ToString();
    }

    private static string FromLatin1(string bytes) => ByteText.FromBytes(bytes.Select(c => (byte)c).ToArray());
}
