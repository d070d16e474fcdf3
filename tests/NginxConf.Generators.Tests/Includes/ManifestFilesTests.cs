using NginxConf.Includes;
using NginxConf.TestKit;

namespace NginxConf.Generators.Tests.Includes;

public sealed class ManifestFilesTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public void Lists_what_the_compiler_reads()
    {
        var main = _directory.Write("nginx.conf", "include *.inc;");
        var plain = _directory.Write("plain.inc", "# é");

        ManifestFiles.Write(main, _directory["obj"]);

        AdditionalFiles().ShouldBe([main, plain]);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'#', 0xE9 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'#' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'#', 0 })]
    [InlineData(new byte[] { (byte)'#', 0, 0, 0 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public void Bytes_that_the_compiler_would_change_travel_as_a_copy(byte[] content)
    {
        var main = _directory.Write("nginx.conf", content);

        ManifestFiles.Write(main, _directory["obj"]);

        var copy = AdditionalFiles().ShouldHaveSingleItem();
        copy.ShouldStartWith(_directory["obj"]);
        Convert.FromBase64String(File.ReadAllText(copy)).ShouldBe(content);
        File.ReadAllText(_directory["obj/site.nginxconf-manifest"]).ShouldBe($"{main}\n{main}\t{copy}\n");
    }

    [Fact]
    public void An_unchanged_list_keeps_its_time()
    {
        var main = _directory.Write("nginx.conf", "");
        ManifestFiles.Write(main, _directory["obj"]);
        var manifest = _directory["obj/site.nginxconf-manifest"];
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(manifest, time);

        ManifestFiles.Write(main, _directory["obj"]);

        File.GetLastWriteTimeUtc(manifest).ShouldBe(time);
    }

    public void Dispose() => _directory.Dispose();

    private string[] AdditionalFiles() => File.ReadAllLines(_directory["obj/additional-files.txt"]);
}
