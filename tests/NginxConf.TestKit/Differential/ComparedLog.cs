using System.Text.RegularExpressions;

namespace NginxConf.TestKit.Differential;

/// <summary>
/// A log file below the prefix whose lines are compared: an access log whole, of an error log the lines of requests from level warn on,
/// or from notice on.
/// </summary>
public sealed partial record ComparedLog(string File)
{
    public bool IsErrorLog => File.Contains("error", StringComparison.Ordinal);

    public bool FromNotice { get; init; }

    public bool Counts(string line) => !IsErrorLog || (FromNotice ? RequestNotice() : RequestProblem()).IsMatch(line);

    [GeneratedRegex(@"^\S+ \S+ \[(?:warn|error|crit|alert|emerg)\] [0-9#]+: \*[0-9]+ ")]
    private static partial Regex RequestProblem();

    [GeneratedRegex(@"^\S+ \S+ \[(?:notice|warn|error|crit|alert|emerg)\] [0-9#]+: \*[0-9]+ ")]
    private static partial Regex RequestNotice();
}
