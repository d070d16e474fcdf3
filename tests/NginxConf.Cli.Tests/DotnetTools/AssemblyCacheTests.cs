using NginxConf.Cli.DotnetTools;
using NginxConf.Compiler.Emit;
using NginxConf.TestKit;

namespace NginxConf.Cli.Tests.DotnetTools;

public sealed class AssemblyCacheTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public async Task Finds_what_was_stored()
    {
        var cache = new AssemblyCache(_directory["cache"]);
        await cache.StoreAsync("one", [1, 2]);

        (await cache.FindAsync("one")).ShouldBe([1, 2]);
        (await cache.FindAsync("two")).ShouldBeNull();
    }

    [Fact]
    public void The_key_changes_with_name_and_text()
    {
        var key = AssemblyCache.KeyOf([new("A.cs", "x")]);

        AssemblyCache.KeyOf([new("A.cs", "x")]).ShouldBe(key);
        AssemblyCache.KeyOf([new("A.cs", "y")]).ShouldNotBe(key);
        AssemblyCache.KeyOf([new("A.c", "sx")]).ShouldNotBe(key);
        AssemblyCache.KeyOf([new("A.cs", "x"), new GeneratedFile("B.cs", "")]).ShouldNotBe(key);
    }

    [Fact]
    public async Task Forgets_the_oldest()
    {
        var cache = new AssemblyCache(_directory["cache"]);
        for (var i = 0; i < 40; i++)
        {
            await cache.StoreAsync($"{i}", [1]);
            File.SetLastWriteTimeUtc(_directory[$"cache/{i}.dll"], DateTime.UnixEpoch.AddDays(i));
        }

        Directory.GetFiles(_directory["cache"]).Length.ShouldBeLessThanOrEqualTo(33);
        (await cache.FindAsync("0")).ShouldBeNull();
        (await cache.FindAsync("39")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_no_error()
    {
        var cache = new AssemblyCache(_directory.Write("file", "") + "/below");

        await cache.StoreAsync("one", [1]);

        (await cache.FindAsync("one")).ShouldBeNull();
    }

    public void Dispose() => _directory.Dispose();
}
