using NginxConf.TestKit.Snapshots;
using NginxConf.TestKit.Text;

namespace NginxConf.EndToEnd.Tests.TestKit;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("ngxc-snapshot-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Equal_text_passes_whatever_its_line_endings()
    {
        Expect("SomeTests.Case.verified.txt", "one\r\ntwo\n");

        Snapshot.Match("one\ntwo\r\n", sourceFile: Source, method: "Case");

        Directory.GetFiles(_directory).Length.ShouldBe(1);
    }

    [Fact]
    public void A_mismatch_prints_the_diff_and_how_to_accept_and_leaves_the_received_file()
    {
        Expect("SomeTests.Case.verified.txt", "one\ntwo\nthree");

        var failure = Should.Throw<SnapshotMismatchException>(() => Snapshot.Match("one\n2\nthree", sourceFile: Source, method: "Case"));

        failure.Message.ShouldContain(" one\n-two\n+2\n three\n");
        failure.Message.ShouldContain("NGXC_ACCEPT=1");
        File.ReadAllText(Path.Combine(_directory, "SomeTests.Case.received.txt")).ShouldBe("one\n2\nthree");
    }

    [Fact]
    public void A_later_match_removes_the_received_file()
    {
        Expect("SomeTests.Case.verified.txt", "new");
        Expect("SomeTests.Case.received.txt", "old");

        Snapshot.Match("new", sourceFile: Source, method: "Case");

        File.Exists(Path.Combine(_directory, "SomeTests.Case.received.txt")).ShouldBeFalse();
    }

    [Fact]
    public void A_set_reports_files_that_no_longer_come()
    {
        Expect("SomeTests.Case#Servers.A.verified.cs", "a");
        Expect("SomeTests.Case#Servers.B.verified.cs", "b");

        var failure = Should.Throw<SnapshotMismatchException>(
            () => Snapshot.MatchAll([new("Servers/A", "a")], sourceFile: Source, method: "Case"));

        failure.Message.ShouldContain("SomeTests.Case#Servers.B.verified.cs is expected");
    }

    [Fact]
    public void Bytes_that_are_not_text_are_spelled_out()
    {
        Expect("SomeTests.Case.verified.txt", "a\\udc80b😀");

        Snapshot.Match("a\udc80b😀", sourceFile: Source, method: "Case");
    }

    [Fact]
    public void The_diff_shows_context_around_each_change() =>
        Snapshot.Match(TextDiff.Render("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12 \n"));

    private string Source => Path.Combine(_directory, "SomeTests.cs");

    private void Expect(string file, string text) => File.WriteAllText(Path.Combine(_directory, file), text);
}
