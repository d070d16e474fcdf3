namespace NginxConf.Compiler.Lowering;

/// <summary>nginx's order among host names: exact, <c>*.</c> longest first, <c>.*</c> longest first, regular expressions in file order.</summary>
internal static class HostOrder
{
    public static IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, HostKind> kind, Func<T, string> text) => items
        .OrderBy(item => (int)kind(item))
        .ThenByDescending(item => kind(item) is HostKind.Suffix or HostKind.Prefix ? text(item).Length : 0);
}
