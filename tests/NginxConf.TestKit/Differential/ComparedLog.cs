using System.Text.RegularExpressions;

namespace NginxConf.TestKit.Differential;

/// <summary>A log file below the prefix whose lines are compared.</summary>
/// <param name="MinimumLines">How many lines a request leaves at least: the comparison waits for them.</param>
public sealed partial record ComparedLog(string File, int MinimumLines)
{
    /// <summary>Access logs count whole; of an error log only the lines of requests, from level warn on.</summary>
    public bool Counts(string line) => !File.Contains("error", StringComparison.Ordinal) || RequestProblem().IsMatch(line);

    [GeneratedRegex(@"^\S+ \S+ \[(?:warn|error|crit|alert|emerg)\] [0-9#]+: \*[0-9]+ ")]
    private static partial Regex RequestProblem();
}
