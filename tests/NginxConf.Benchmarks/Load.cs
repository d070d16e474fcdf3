using System.Globalization;
using System.Text.RegularExpressions;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Benchmarks;

/// <summary>Runs wrk against one address.</summary>
internal static partial class Load
{
    public static async Task<LoadResult> RunAsync(string url, int seconds, int core)
    {
        string[] arguments = ["-c", Text(core), RequiredProgram.Find("wrk", "wrk"), "-t1", "-c32", $"-d{Text(seconds)}s", url];
        var (exitCode, output) = await ChildProcess.RunAsync(
            RequiredProgram.Find("taskset", "util-linux"), arguments, limit: TimeSpan.FromSeconds(seconds + 30));
        return exitCode == 0 && Requests().Match(output) is { Success: true } requests
            ? new(long.Parse(requests.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Problem().Match(output).Value)
            : throw new TestKitException($"wrk ended with exit code {exitCode}:\n{output}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Socket errors: .*|Non-2xx or 3xx responses: \d+")]
    private static partial Regex Problem();
}
