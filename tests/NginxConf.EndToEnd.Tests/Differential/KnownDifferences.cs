using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Every place where the product intends to answer otherwise than Debian's nginx; <c>docs/differences.md</c> is made of it.</summary>
public static class KnownDifferences
{
    public static IReadOnlyList<KnownDifference> All { get; } = [];

    public static IReadOnlyList<KnownDifference> Of(string suite, string requests) =>
        [.. All.Where(difference => difference.Suite == suite && difference.Requests.Contains(requests))];
}
