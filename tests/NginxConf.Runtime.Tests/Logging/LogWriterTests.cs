using NginxConf.Runtime.Logging;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Runtime.Tests.Logging;

public sealed class LogWriterTests : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private readonly TestDirectory _directory = new();

    [Fact]
    public void A_file_exists_as_soon_as_it_is_opened()
    {
        using var writer = new LogWriter();
        writer.Open(_directory["log"], out var error);

        error.ShouldBe(0);
        File.Exists(_directory["log"]).ShouldBeTrue();
        writer.Open(_directory["none/log"], out error);
        error.ShouldBe(2);
    }

    [Fact]
    public async Task Lines_are_written_soon()
    {
        using var writer = new LogWriter();
        var file = writer.Open(_directory["log"], out _);
        writer.Start();

        file.Append("one\n"u8);
        (await Waiting.TryUntilAsync(() => File.ReadAllText(_directory["log"]) == "one\n", s_patience)).ShouldBeTrue();
        file.Append("two\n"u8);
        (await Waiting.TryUntilAsync(() => File.ReadAllText(_directory["log"]) == "one\ntwo\n", s_patience)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_buffer_waits_until_it_is_full_or_old()
    {
        using var writer = new LogWriter();
        var file = writer.Open(_directory["log"], out _);
        file.Configure(10, TimeSpan.Zero);
        writer.Start();

        file.Append("12345678\n"u8);
        file.DueIn(Environment.TickCount64).ShouldBe(-1);
        file.Append("9\n"u8);
        (await Waiting.TryUntilAsync(() => File.ReadAllText(_directory["log"]) == "12345678\n9\n", s_patience)).ShouldBeTrue();

        file.Configure(1000, TimeSpan.FromMilliseconds(20));
        file.Append("old\n"u8);
        (await Waiting.TryUntilAsync(() => File.ReadAllText(_directory["log"]).EndsWith("old\n", StringComparison.Ordinal), s_patience)).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_lost_at_the_end()
    {
        using (var writer = new LogWriter())
        {
            var file = writer.Open(_directory["log"], out _);
            file.Configure(1 << 20, TimeSpan.Zero);
            writer.Start();
            Parallel.For(0, 1000, _ => file.Append("a line\n"u8));
        }

        File.ReadAllLines(_directory["log"]).ShouldBe(Enumerable.Repeat("a line", 1000));
    }

    [Fact]
    public void After_rotation_the_name_gets_a_new_file()
    {
        using var writer = new LogWriter();
        var file = writer.Open(_directory["log"], out _);
        file.Append("before\n"u8);
        File.Move(_directory["log"], _directory["log.1"]);
        file.Append("still before\n"u8);

        writer.Reopen().ShouldBeEmpty();
        file.Append("after\n"u8);
        writer.Flush();

        File.ReadAllText(_directory["log.1"]).ShouldBe("before\nstill before\n");
        File.ReadAllText(_directory["log"]).ShouldBe("after\n");
    }

    [Fact]
    public void A_full_disk_stops_nothing()
    {
        using var writer = new LogWriter();
        var file = writer.Open("/dev/full", out var error);
        error.ShouldBe(0);

        file.Append("lost\n"u8);
        writer.Flush();
        file.Append("lost, too\n"u8);
        writer.Flush();
    }

    public ValueTask DisposeAsync() => _directory.DisposeAsync();
}
