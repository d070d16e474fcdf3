using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary><c>geo [$address] $variable</c> with its lines.</summary>
internal static class GeoCheck
{
    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Words.Count == 2 && VariableName.Read(directive, 0, context) is { } address)
        {
            context.Variables.Use(address, directive.At(0), directive.IncludedFrom);
        }

        VariableName.Define(directive, directive.Words.Count - 1, context);
        var (isRanges, hasRows) = (false, false);
        foreach (var entry in directive.TakeEntries())
        {
            if (entry.Words is { Count: 1 } && entry.Words[0] == "ranges")
            {
                if (hasRows)
                {
                    context.Invalid(entry, 0, "the \"ranges\" directive must be the first directive inside \"geo\" block");
                }

                isRanges = true;
            }
            else if (entry.Words is not { Count: 1 } || entry.Words[0] != "proxy_recursive")
            {
                hasRows |= Check(entry, isRanges, context);
            }
        }
    }

    /// <summary>One line with a value; true when it is one of addresses.</summary>
    private static bool Check(BoundEntry entry, bool isRanges, BindContext context)
    {
        if (entry.Words.Count != 2)
        {
            context.Invalid(entry, 0, "invalid number of the geo parameters");
            return false;
        }

        var (name, value) = (entry.Words[0], entry.Words[1]);
        switch (name)
        {
            case "default":
                return !isRanges;
            case "proxy":
                CheckNetwork(entry, 1, value, context);
                return false;
            case "delete":
                CheckAddresses(entry, 1, value, isRanges, context);
                return true;
            default:
                CheckAddresses(entry, 0, name, isRanges, context);
                return true;
        }
    }

    private static void CheckAddresses(BoundEntry entry, int word, string text, bool isRanges, BindContext context)
    {
        if (!isRanges)
        {
            CheckNetwork(entry, word, text, context);
        }
        else if (!IsRange(text))
        {
            context.Invalid(entry, word, $"invalid range \"{text}\"");
        }
    }

    private static void CheckNetwork(BoundEntry entry, int word, string text, BindContext context)
    {
        if (text != "255.255.255.255" && Network.Parse(text) is null)
        {
            context.Invalid(entry, word, $"invalid network \"{text}\"");
        }
    }

    /// <summary>Two IPv4 addresses in order.</summary>
    private static bool IsRange(string text)
    {
        var ends = text.Split('-');
        return ends.Length == 2
            && IpText.ToBytes(ends[0]) is { Length: 4 } first
            && IpText.ToBytes(ends[1]) is { Length: 4 } last
            && Order(first) <= Order(last);
    }

    private static long Order(byte[] address) => address.Aggregate(0L, (value, part) => (value << 8) | part);
}
