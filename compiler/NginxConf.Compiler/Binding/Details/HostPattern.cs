using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Names with wildcards as <c>server_name</c> and <c>map</c> with <c>hostnames</c> know them.</summary>
internal static class HostPattern
{
    public static ServerNameKind KindOf(string name) =>
        name.StartsWith("*.", StringComparison.Ordinal) && name.Length > 2 ? ServerNameKind.LeadingWildcard
        : name.StartsWith(".", StringComparison.Ordinal) && name.Length > 1 ? ServerNameKind.DomainAndBelow
        : name.EndsWith(".*", StringComparison.Ordinal) && name.Length > 2 ? ServerNameKind.TrailingWildcard
        : ServerNameKind.Exact;

    /// <summary>nginx refuses a second star, a star inside of a name, empty labels and NUL.</summary>
    public static bool IsValid(string name)
    {
        var stars = name.Count(c => c == '*');
        var isWildcard = KindOf(name) is ServerNameKind.LeadingWildcard or ServerNameKind.TrailingWildcard;
        return stars <= (isWildcard ? 1 : 0)
            && name.IndexOf("..", StringComparison.Ordinal) < 0
            && name.IndexOf('\0') < 0;
    }
}
