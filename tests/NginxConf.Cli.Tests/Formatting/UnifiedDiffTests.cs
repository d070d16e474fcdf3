using NginxConf.Cli.Formatting;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests.Formatting;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void The_same_text_has_no_difference() => UnifiedDiff.Render("f", "a\nb\n", "a\nb\n").ShouldBeEmpty();

    [Theory]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n")]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1 +0,0 @@\n-a\n")]
    [InlineData("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n", "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n", "@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n")]
    public void Hunks(string before, string after, string expected) => UnifiedDiff.Render("f", before, after).ShouldBe("--- f\n+++ f\n" + expected);

    /// <summary>The judge is patch(1): what it makes of the old text is the new one.</summary>
    [Fact]
    public async Task Patch_applies_it()
    {
        using var directory = new TestDirectory();
        var random = new Random(20261120);
        for (var round = 0; round < 60; round++)
        {
            var before = Lines(random);
            var after = Lines(random);
            directory.Write("file", before);
            directory.Write("diff", UnifiedDiff.Render("file", before, after));

            if (before != after)
            {
                var (exitCode, output) = await ChildProcess.RunAsync("patch", ["-s", "-p0", "-i", "diff"], directory.FullPath);
                exitCode.ShouldBe(0, output);
            }

            // patch(1) removes a file that becomes empty.
            var patched = File.Exists(directory["file"]) ? await File.ReadAllTextAsync(directory["file"], TestContext.Current.CancellationToken) : "";
            patched.ShouldBe(after);
        }
    }

    private static string Lines(Random random)
    {
        var lines = Enumerable.Range(0, random.Next(0, 25)).Select(_ => random.Next(3) == 0 ? "}" : $"line {random.Next(12)}");
        return string.Join('\n', lines) + (random.Next(3) == 0 ? "" : "\n");
    }
}
