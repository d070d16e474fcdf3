using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>nginx's order of search among the locations of one level: exact, prefixes longest first, regular expressions in file order.</summary>
internal static class LocationOrder
{
    public static IEnumerable<T> Exact<T>(IEnumerable<T> items, Func<T, LocationModel> model) =>
        items.Where(item => model(item).Match == LocationMatch.Exact);

    public static IEnumerable<T> Prefixes<T>(IEnumerable<T> items, Func<T, LocationModel> model) => items
        .Where(item => model(item).Match is LocationMatch.Prefix or LocationMatch.PrefixNoRegex)
        .OrderByDescending(item => ByteText.ToBytes(model(item).Pattern).Length);

    public static IEnumerable<T> Regexes<T>(IEnumerable<T> items, Func<T, LocationModel> model) =>
        items.Where(item => model(item).Match is LocationMatch.Regex or LocationMatch.RegexIgnoreCase);
}
