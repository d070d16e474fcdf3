using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>
/// nginx's redirect to the path with a slash: a location with a handler whose path ends in one answers the path without it with 301,
/// unless another location is made for exactly that path.
/// </summary>
/// <remarks>Source: the directive <c>location</c> of nginx's core module.</remarks>
internal static class SlashRedirect
{
    public static bool Applies(LocationModel location, IEnumerable<LocationModel> siblings) =>
        IsByPath(location)
        && location.PassesRequests
        && location.Pattern.Length > 1
        && location.Pattern.EndsWith("/", StringComparison.Ordinal)
        && !siblings.Any(other => IsByPath(other) && (other.Pattern == Path(location.Pattern) || Overrides(other, location)));

    /// <summary>The path that is redirected.</summary>
    public static string Path(string pattern) => pattern.Substring(0, pattern.Length - 1);

    private static bool IsByPath(LocationModel location) =>
        location.Match is LocationMatch.Exact or LocationMatch.Prefix or LocationMatch.PrefixNoRegex;

    // Of an exact and a prefix location of the same path, one redirect is enough.
    private static bool Overrides(LocationModel other, LocationModel location) =>
        other.Pattern == location.Pattern && other.Match == LocationMatch.Exact && location.Match != LocationMatch.Exact && other.PassesRequests;
}
