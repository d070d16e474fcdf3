using System.IO.Compression;
using System.Text;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Content.Filters;

/// <summary>What a compressor holds back, and what it must not.</summary>
public sealed class GzipFilterTests
{
    private const string Event = "data: something has happened\n\n";

    [Fact]
    public async Task What_is_to_be_delivered_reaches_the_client_at_once()
    {
        var (_, exchange, filter) = Begin();
        BodyText.Write(filter, Encoding.ASCII.GetBytes(Event));
        filter.Deliver();
        await filter.FlushAsync();

        Inflate(exchange.Sent()).ShouldBe(Event);
    }

    [Fact]
    public async Task A_flush_alone_costs_no_compression()
    {
        var (_, exchange, filter) = Begin();
        BodyText.Write(filter, Encoding.ASCII.GetBytes(Event));
        await filter.FlushAsync();

        Inflate(exchange.Sent()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ratio_is_known_at_the_end()
    {
        var (request, exchange, filter) = Begin();
        BodyText.Write(filter, new byte[100_000]);
        request.GzipRatio.IsFound.ShouldBeFalse();
        await filter.CompleteAsync();

        var body = exchange.Sent();
        Inflate(body).ShouldBe(new string('\0', 100_000));
        request.Response.GzipWritten.ShouldBe(body.Length);
        request.GzipRatio.ToString().ShouldBe((100_000.0 / body.Length).ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_empty_body_is_a_whole_stream()
    {
        var (_, exchange, filter) = Begin();
        await filter.CompleteAsync();

        var body = exchange.Sent();
        body.Length.ShouldBe(20);
        Inflate(body).ShouldBeEmpty();
    }

    // The response has no frames, so that the bytes of the wire are those of the filter.
    private static (Request Request, FakeExchange Exchange, GzipFilter Filter) Begin()
    {
        var (request, exchange) = new TestSite().Begin("GET / HTTP/1.0");
        request.Response.StatusCode = 200;
        exchange.WriteHead(request.Response);
        exchange.FlushAsync().AsTask().Wait();
        exchange.Sent().ShouldEndWith("\r\n\r\n");
        return (request, exchange, GzipFilter.Rent(request, exchange));
    }

    private static string Inflate(string latin1)
    {
        using var stream = new GZipStream(new MemoryStream(Encoding.Latin1.GetBytes(latin1)), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
