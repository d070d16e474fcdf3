using NginxConf.Includes;
using NginxConf.TestKit;

namespace NginxConf.Generators.Tests.Includes;

public sealed class DiskSourceFilesTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Theory]
    [InlineData("*.conf", "B.conf b.conf é.conf")]
    [InlineData("[a-c].conf", "b.conf")]
    [InlineData("?.conf", "B.conf b.conf é.conf")]
    [InlineData(".*.conf", ".hidden.conf")]
    [InlineData("sites/*/x.conf", "sites/one/x.conf sites/two/x.conf")]
    [InlineData("nothing/*.conf", "")]
    [InlineData("b.conf", "b.conf")]
    public void Finds_files_as_glob_does(string pattern, string expected)
    {
        foreach (var name in (string[])["b.conf", "B.conf", "é.conf", ".hidden.conf", "notes.txt", "sites/two/x.conf", "sites/one/x.conf"])
        {
            _directory.Write(name, "");
        }

        new DiskSourceFiles().Glob(_directory[pattern])
            .Select(path => Path.GetRelativePath(_directory.FullPath, path))
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void What_is_no_file_cannot_be_read()
    {
        new DiskSourceFiles().Read(_directory["absent.conf"]).ShouldBeNull();
        new DiskSourceFiles().Read(_directory.FullPath).ShouldBeNull();
    }

    [Fact]
    public void Bytes_survive()
    {
        var path = _directory.Write("latin1.conf", [(byte)'#', 0xE9, (byte)'\n']);

        new DiskSourceFiles().Read(path).ShouldNotBeNull().Text.ShouldBe("#\uDCE9\n");
    }

    public void Dispose() => _directory.Dispose();
}
