using System.Text.RegularExpressions;

namespace NginxConf.TestKit.Differential;

/// <summary>A place where the product intends to answer otherwise than Debian's nginx.</summary>
/// <param name="Id">Short name, for messages.</param>
/// <param name="Reason">For the documentation: what differs and why.</param>
/// <param name="Suite">The test class, and in it the requests that show the difference.</param>
/// <param name="Pattern">What to look for in the observation of nginx.</param>
/// <param name="Replacement">What the product shows instead.</param>
public sealed record KnownDifference(string Id, string Reason, string Suite, IReadOnlyList<string> Requests, string Pattern, string Replacement)
{
    public string Apply(string observation) =>
        Regex.Replace(observation, Pattern, Replacement, RegexOptions.Multiline, TimeSpan.FromSeconds(1));
}
