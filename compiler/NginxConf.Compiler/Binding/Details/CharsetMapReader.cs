using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>charset_map</c>: lines with pairs of hexadecimal codes.</summary>
internal static class CharsetMapReader
{
    private const string Utf8 = "utf-8";

    // nginx keeps a character in four bytes with their number, so three are the most.
    private const int LongestCharacter = 3;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var (first, second) = (directive.Words[0], directive.Words[1]);
        if (string.Equals(first, second, StringComparison.OrdinalIgnoreCase))
        {
            context.Invalid(directive, 1, $"\"charset_map\" between the same charsets \"{first}\" and \"{second}\"");
            return null;
        }

        if (block.Named(directive.Name).Any(map => map.Detail is CharsetMapModel known && known.IsBetween(first, second)))
        {
            context.Invalid(directive, 1, $"duplicate \"charset_map\" between the charsets \"{first}\" and \"{second}\"");
            return null;
        }

        var longest = string.Equals(second, Utf8, StringComparison.OrdinalIgnoreCase) ? LongestCharacter : 1;
        var rows = new List<CharsetRowModel>();
        foreach (var entry in directive.TakeEntries())
        {
            if (entry.Words.Count != 2)
            {
                context.Invalid(entry, 0, "invalid parameters number");
            }
            else if (!IsCode(entry.Words[0], 1) || !IsCode(entry.Words[1], longest))
            {
                var wrong = IsCode(entry.Words[0], 1) ? 1 : 0;
                context.Invalid(entry, wrong, $"invalid value \"{entry.Words[wrong]}\"");
            }
            else
            {
                rows.Add(new CharsetRowModel(entry.Words[0], entry.Words[1]));
            }
        }

        return new CharsetMapModel(first, second, rows.ToEquatableArray());
    }

    // Whole bytes in hexadecimal; a single byte may have one digit or leading zeros.
    private static bool IsCode(string text, int longest)
    {
        var digits = longest == 1 ? text.TrimStart('0') : text;
        return text.Length > 0 && text.All(Uri.IsHexDigit) && digits.Length <= 2 * longest && (longest == 1 || text.Length % 2 == 0);
    }
}
