namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>What <c>open_file_cache</c> lets a client see: files as they were.</summary>
public sealed class OpenFileCacheTests
{
    private const string Locations = """
        location /cached/ { open_file_cache max=10; open_file_cache_valid 1h; open_file_cache_errors on; alias files/; }
        location /no-errors/ { open_file_cache max=10; open_file_cache_valid 1h; alias files/; }
        location /twice/ { open_file_cache max=10; open_file_cache_valid 1h; open_file_cache_min_uses 2; alias files/; }
        location /one/ { open_file_cache max=1; open_file_cache_valid 1h; alias files/; }
        location /off/ { alias files/; }
        """;

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_file_that_is_replaced_or_removed_is_served_as_it_was(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        Replace(site, "old");
        (await site.GetAsync("/cached/a.txt")).ShouldBe("old");

        Replace(site, "new text");
        (await site.GetAsync("/cached/a.txt")).ShouldBe("old");
        (await site.GetAsync("/off/a.txt")).ShouldBe("new text");

        File.Delete(PathOf(site));
        (await site.GetAsync("/cached/a.txt")).ShouldBe("old");
        (await site.GetAsync("/off/a.txt")).ShouldContain("404 Not Found");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_file_that_grows_keeps_its_length(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        Replace(site, "old");
        (await site.GetAsync("/cached/a.txt")).ShouldBe("old");

        await File.AppendAllTextAsync(PathOf(site), "er", TestContext.Current.CancellationToken);

        (await site.GetAsync("/cached/a.txt")).ShouldBe("old");
        (await site.GetAsync("/off/a.txt")).ShouldBe("older");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_missing_file_stays_missing_where_errors_are_cached(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        (await site.GetAsync("/cached/a.txt")).ShouldContain("404 Not Found");
        (await site.GetAsync("/no-errors/a.txt")).ShouldContain("404 Not Found");

        Replace(site, "text");

        (await site.GetAsync("/cached/a.txt")).ShouldContain("404 Not Found");
        (await site.GetAsync("/no-errors/a.txt")).ShouldBe("text");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_file_is_kept_open_from_its_minimal_number_of_uses_on(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        Replace(site, "one");
        (await site.GetAsync("/twice/a.txt")).ShouldBe("one");

        Replace(site, "second");
        (await site.GetAsync("/twice/a.txt")).ShouldBe("second");

        Replace(site, "the third");
        (await site.GetAsync("/twice/a.txt")).ShouldBe("second");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task What_was_used_last_stays_in_a_full_cache(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        Replace(site, "one");
        (await site.GetAsync("/one/a.txt")).ShouldBe("one");
        (await site.GetAsync("/one/none.txt")).ShouldContain("404 Not Found");
        (await site.GetAsync("/one/other.txt")).ShouldBe("other");

        Replace(site, "second");

        (await site.GetAsync("/one/a.txt")).ShouldBe("second");
    }

    private static SmallSite Start(string program)
    {
        var site = new SmallSite(program);
        Directory.CreateDirectory(Path.Combine(site.Prefix, "files"));
        File.WriteAllText(Path.Combine(site.Prefix, "files/other.txt"), "other");
        site.WriteConfig("any", Locations.Replace("alias ", $"alias {site.Prefix}/", StringComparison.Ordinal));
        return site;
    }

    private static string PathOf(SmallSite site) => Path.Combine(site.Prefix, "files/a.txt");

    // As editors and deploy tools do it: another file takes the name.
    private static void Replace(SmallSite site, string text)
    {
        var fresh = PathOf(site) + ".new";
        File.WriteAllText(fresh, text);
        File.Move(fresh, PathOf(site), overwrite: true);
    }
}
