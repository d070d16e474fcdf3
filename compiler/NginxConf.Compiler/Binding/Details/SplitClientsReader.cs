using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>split_clients</c>: shares of at most 100 % together, and one <c>*</c> for the rest.</summary>
internal static class SplitClientsReader
{
    /// <summary>Hundredths of a per cent.</summary>
    private const long Whole = 10000;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var source = context.Template(directive, 0);
        var variable = VariableName.Compute(directive, 1, context);
        var parts = new List<SplitClientsPart>();
        var (sum, last) = (0L, 0u);
        foreach (var entry in directive.TakeEntries())
        {
            // nginx does not count: it ignores further words, and for a missing one takes what is in its memory.
            if (entry.Words.Count != 2 && !context.IsParity)
            {
                context.Invalid(entry, 0, "invalid number of the split_clients parameters");
                return null;
            }

            var share = entry.Words[0];
            var value = entry.Words.Count < 2 ? "" : entry.Words[1];

            if (share == "*")
            {
                sum = Math.Max(sum, Whole + (sum > Whole ? 1 : 0));
                parts.Add(new SplitClientsPart(share, null, value));
                continue;
            }

            if (!TryReadShare(share, out var hundredths))
            {
                context.Invalid(entry, 0, $"invalid percent value \"{share}\"");
                return null;
            }

            sum += hundredths;
            last = unchecked(last + (uint)(hundredths * uint.MaxValue / Whole));
            parts.Add(new SplitClientsPart(share, last, value));
        }

        if (sum > Whole)
        {
            context.Invalid(directive, -1, "percent total is greater than 100%");
            return null;
        }

        return source is null || variable is null ? null : new SplitClientsModel(source, variable, parts.ToEquatableArray());
    }

    /// <summary>A number above zero with up to two decimals, and <c>%</c>.</summary>
    private static bool TryReadShare(string text, out long hundredths)
    {
        hundredths = 0;
        if (!text.EndsWith("%", StringComparison.Ordinal))
        {
            return false;
        }

        var number = text.Substring(0, text.Length - 1);
        var point = number.IndexOf('.');
        var decimals = point < 0 ? "" : number.Substring(point + 1);
        var digits = (point < 0 ? number : number.Substring(0, point)) + decimals;
        if (decimals.Length > 2 || digits.Length is 0 or > 9 || digits.Any(c => c is < '0' or > '9'))
        {
            return false;
        }

        hundredths = digits.Aggregate(0L, (value, c) => (value * 10) + (c - '0'));
        for (var i = decimals.Length; i < 2; i++)
        {
            hundredths *= 10;
        }

        return hundredths > 0;
    }
}
