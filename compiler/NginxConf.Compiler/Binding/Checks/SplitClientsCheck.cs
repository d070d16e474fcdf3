using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>The lines of <c>split_clients</c>: shares of at most 100 % together, and one <c>*</c> for the rest.</summary>
internal static class SplitClientsCheck
{
    /// <summary>Hundredths of a per cent.</summary>
    private const long Whole = 10000;

    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        long sum = 0;
        foreach (var entry in directive.TakeEntries())
        {
            var share = entry.Words[0];
            if (share == "*")
            {
                continue;
            }

            if (!TryReadShare(share, out var hundredths))
            {
                context.Invalid(entry, 0, $"invalid percent value \"{share}\"");
                return;
            }

            sum += hundredths;
        }

        if (sum > Whole)
        {
            context.Invalid(directive, -1, "percent total is greater than 100%");
        }
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
