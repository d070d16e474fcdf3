using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>The locations of one level in nginx's order of search.</summary>
/// <param name="Exact"><c>=</c>, in file order.</param>
/// <param name="Prefixes">Plain and <c>^~</c>, longest first.</param>
/// <param name="Regexes"><c>~</c> and <c>~*</c>, in file order.</param>
internal sealed record RoutingPlan(EquatableArray<RoutePlan> Exact, EquatableArray<RoutePlan> Prefixes, EquatableArray<RoutePlan> Regexes)
{
    public static RoutingPlan Empty { get; } = new(default, default, default);

    public bool IsEmpty => Exact.IsEmpty && Prefixes.IsEmpty && Regexes.IsEmpty;

    public IEnumerable<RoutePlan> All => Exact.Concat(Prefixes).Concat(Regexes);
}

/// <summary>One location to find.</summary>
/// <param name="ClassName">Its class.</param>
/// <param name="Label">The block as written.</param>
/// <param name="Text">Path, or the regular expression as written.</param>
/// <param name="Regex">Set for regular expressions.</param>
/// <param name="EndsSearch"><c>^~</c>: no regular expression of the level is tried after it.</param>
/// <param name="RedirectsToSlash">It also takes the path without its last slash.</param>
/// <param name="Nested">The locations inside.</param>
internal sealed record RoutePlan(
    string ClassName,
    string Label,
    string Text,
    PatternPlan? Regex,
    bool EndsSearch,
    bool RedirectsToSlash,
    RoutingPlan Nested);
