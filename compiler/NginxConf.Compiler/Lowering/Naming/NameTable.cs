using System.Globalization;
using System.Text;

namespace NginxConf.Compiler.Lowering.Naming;

/// <summary>
/// Hands out names within one scope. A name that several want, or that is reserved, gets a short hash of what it stands for, so that
/// adding a neighbour does not rename the others. Compared without case: some become file names.
/// </summary>
internal static class NameTable
{
    /// <param name="wishes">The name wanted and the text that identifies its owner.</param>
    /// <param name="reserved">Names that may not be used.</param>
    /// <returns>The names in the order of the wishes.</returns>
    public static IReadOnlyList<string> Assign(IReadOnlyList<(string Name, string Identity)> wishes, IEnumerable<string>? reserved = null)
    {
        var taken = new HashSet<string>(reserved ?? [], StringComparer.OrdinalIgnoreCase);
        var count = wishes
            .GroupBy(wish => wish.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        var single = wishes.Select(wish => count[wish.Name] == 1 && taken.Add(wish.Name)).ToArray();
        return wishes.Select((wish, i) => single[i] ? wish.Name : Hashed(wish.Name, wish.Identity, taken)).ToArray();
    }

    /// <summary>Six hexadecimal digits of FNV-1a.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.Unicode.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        return (hash & 0xFFFFFF).ToString("x6", CultureInfo.InvariantCulture);
    }

    private static string Hashed(string name, string identity, HashSet<string> taken)
    {
        // Equal owners (a server written twice) are told apart by hashing once more.
        for (var text = identity; ; text += "\0")
        {
            var candidate = name + "_" + Hash(text);
            if (taken.Add(candidate))
            {
                return candidate;
            }
        }
    }
}
