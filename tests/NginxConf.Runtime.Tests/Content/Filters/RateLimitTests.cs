using System.Text;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Content.Filters;

/// <summary>limit_rate and limit_rate_after, as arithmetic and as a filter.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData(0, 0, 1000)]
    [InlineData(0.9, 400, 600)]
    [InlineData(1, 400, 1600)]
    [InlineData(0, 1500, -500)]
    [InlineData(5, 9000, -3000)]
    public void A_response_may_be_as_long_as_its_seconds_allow(double seconds, long sent, long allowance) =>
        new TransferRate(1000, 0).Allowance(TimeSpan.FromSeconds(seconds), sent).ShouldBe(allowance);

    [Fact]
    public void What_comes_before_the_limit_is_not_counted()
    {
        var rate = new TransferRate(1000, 5000);

        rate.Allowance(TimeSpan.Zero, 4000).ShouldBe(2000);
        rate.TimeOf(0, 5000).ShouldBe(0);
        rate.TimeOf(4000, 2000).ShouldBe(1000);
        rate.TimeOf(6000, 500).ShouldBe(500);
    }

    [Fact]
    public void The_wait_is_as_long_as_what_is_too_much() => new TransferRate(1000, 0).WaitFor(-500).ShouldBe(501);

    [Theory]
    [InlineData(10_000, 1000, 0, 9)]
    [InlineData(10_000, 1000, 8000, 1)]
    [InlineData(10_000, 1000, 20_000, 0)]
    [InlineData(900, 1000, 0, 0)]
    public async Task A_body_takes_its_time_and_arrives_whole(int length, long rate, long after, int seconds)
    {
        var clock = new SteppingClock();
        var body = string.Create(length, 0, static (text, _) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)('a' + (i % 26));
            }
        });
        var (request, exchange) = new TestSite().Begin("GET /");
        request.StartedAt = clock.GetTimestamp();
        request.Response.StatusCode = 200;
        request.Response.ContentLength = length;
        exchange.WriteHead(request.Response);
        var filter = new RateLimitFilter(clock);
        filter.Begin(request, exchange, new TransferRate(rate, after));

        BodyText.Write(filter, Encoding.ASCII.GetBytes(body));
        (await filter.FlushAsync()).ShouldBeTrue();
        await filter.CompleteAsync();

        exchange.Sent().ShouldEndWith("\r\n\r\n" + body);
        clock.Waited.TotalSeconds.ShouldBeInRange(seconds - 0.01, seconds + 1.01);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("12k", 12 * 1024)]
    [InlineData("3M", 3 * 1024 * 1024)]
    [InlineData("", -1)]
    [InlineData("k", -1)]
    [InlineData("1g", -1)]
    [InlineData("-1", -1)]
    [InlineData("99999999999999999999", -1)]
    public void A_size_is_read_as_in_a_directive(string text, long expected) =>
        (RateText.TryRead(Encoding.ASCII.GetBytes(text), out var bytes) ? bytes : -1).ShouldBe(expected);
}
