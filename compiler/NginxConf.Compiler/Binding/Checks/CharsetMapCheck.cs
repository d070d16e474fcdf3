using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>The lines of <c>charset_map</c>: pairs of hexadecimal codes.</summary>
internal static class CharsetMapCheck
{
    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (string.Equals(words[0], words[1], StringComparison.OrdinalIgnoreCase))
        {
            context.Invalid(directive, 1, $"\"charset_map\" between the same charsets \"{words[0]}\" and \"{words[1]}\"");
            return;
        }

        foreach (var entry in directive.TakeEntries())
        {
            if (entry.Words.Count != 2)
            {
                context.Invalid(entry, 0, "invalid parameters number");
            }
            else if (!IsHex(entry.Words[0], 2) || !IsHex(entry.Words[1], 8))
            {
                var wrong = IsHex(entry.Words[0], 2) ? 1 : 0;
                context.Invalid(entry, wrong, $"invalid value \"{entry.Words[wrong]}\"");
            }
        }
    }

    private static bool IsHex(string text, int maximum) =>
        text.Length > 0 && text.Length <= maximum && text.All(Uri.IsHexDigit);
}
