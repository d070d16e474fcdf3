using System.Reflection;
using System.Text;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.EndToEnd.Tests.Differential;

public sealed class KnownDifferencesTests
{
    [Fact]
    public void Are_documented()
    {
        var text = new StringBuilder("""
            # Differences from Debian's nginx

            The tests send the same requests to nginx 1.22 and to this server and compare status, headers, bodies, what the backends
            receive, and log lines. Where the two are meant to differ, the reason stands here. This page is made by a test from
            `tests/NginxConf.EndToEnd.Tests/Differential/KnownDifferences.cs`; a difference that is gone fails that test run.


            """);
        foreach (var difference in KnownDifferences.All)
        {
            text.Append($"## {difference.Id}\n\n{difference.Reason}\n\n");
            foreach (var request in difference.Requests)
            {
                text.Append($"* `{request.Replace("\n", " | ", StringComparison.Ordinal)}` ({difference.Suite})\n");
            }

            text.Append('\n');
        }

        Snapshot.MatchDocument("docs/differences.md", text.ToString().TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Name_requests_that_are_sent()
    {
        foreach (var difference in KnownDifferences.All)
        {
            var suite = typeof(KnownDifferences).Assembly.GetType($"{typeof(KnownDifferences).Namespace}.{difference.Suite}").ShouldNotBeNull(difference.Id);
            var sent = (TheoryData<string>)suite.GetProperty("Requests", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
            difference.Requests.Except(sent.Select(row => row.Data)).ShouldBeEmpty(difference.Id);
        }
    }
}
