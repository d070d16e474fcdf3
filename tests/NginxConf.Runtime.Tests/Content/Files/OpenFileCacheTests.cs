using System.Text;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Content.Files;

/// <summary>The parts of <c>open_file_cache</c> that depend on time, and who closes what.</summary>
public sealed class OpenFileCacheTests : IDisposable
{
    private readonly TestDirectory _files = new();
    private readonly ManualClock _clock = new();
    private readonly byte[] _path;

    public OpenFileCacheTests()
    {
        _path = Encoding.UTF8.GetBytes(_files.Write("a.txt", "hello\n"));
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public void An_entry_is_valid_for_the_time_given()
    {
        var (cache, rules) = Create(max: 10, inactive: 60, valid: 5);
        cache.Keep(_path, rules, Open()).Release();

        _clock.Seconds = 4;
        cache.TryFind(_path, rules, out var found).ShouldBeTrue();
        found.Release();

        _clock.Seconds = 5;
        cache.TryFind(_path, rules, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_the_same_when_looked_at_again_stays_open()
    {
        var (cache, rules) = Create(max: 10, inactive: 60, valid: 5);
        var first = cache.Keep(_path, rules, Open());
        first.Release();

        _clock.Seconds = 6;
        var second = cache.Keep(_path, rules, Open());

        second.Descriptor.ShouldBe(first.Descriptor);
        second.Release();
    }

    [Fact]
    public void A_file_that_was_replaced_is_open_until_its_last_user_is_done()
    {
        var (cache, rules) = Create(max: 10, inactive: 60, valid: 5);
        var first = cache.Keep(_path, rules, Open());

        File.Delete(_files["a.txt"]);
        _files.Write("a.txt", "another");
        _clock.Seconds = 6;
        var second = cache.Keep(_path, rules, Open());

        FileSystem.Stat(first.Descriptor, out var old).IsNone.ShouldBeTrue();
        old.Size.ShouldBe(6);
        second.Status.Size.ShouldBe(7);
        first.Release();
        (FileSystem.Stat(first.Descriptor, out var now).IsNone && now.Inode == old.Inode).ShouldBeFalse();
        second.Release();
    }

    [Fact]
    public void An_entry_that_nobody_uses_goes_when_another_is_used()
    {
        var (cache, rules) = Create(max: 10, inactive: 3, valid: 60);
        cache.Keep(_path, rules, Open()).Release();

        _clock.Seconds = 4;
        var other = Encoding.UTF8.GetBytes(_files.Write("b.txt", "b"));
        FileSystem.Open(other, out var descriptor, out var status);
        cache.Keep(other, rules, new(default, descriptor, status)).Release();

        cache.TryFind(_path, rules, out _).ShouldBeFalse();
    }

    [Fact]
    public void Other_rules_for_links_look_anew()
    {
        var (cache, rules) = Create(max: 10, inactive: 60, valid: 60);
        cache.Keep(_path, rules, Open()).Release();

        cache.TryFind(_path, rules with { Symlinks = SymlinkRule.On }, out _).ShouldBeFalse();
    }

    private FoundFile Open()
    {
        FileSystem.Open(_path, out var descriptor, out var status).IsNone.ShouldBeTrue();
        return new(default, descriptor, status);
    }

    private (OpenFileCache Cache, FileRules Rules) Create(int max, int inactive, int valid)
    {
        var cache = new OpenFileCache(max, TimeSpan.FromSeconds(inactive)) { Clock = _clock };
        return (cache, new(SymlinkRule.Off, 0, new LocationSettings { OpenFileCache = cache, OpenFileCacheValid = TimeSpan.FromSeconds(valid) }));
    }

    private sealed class ManualClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_000_000 + Seconds);
    }
}
