using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.FastCgi.Records;
using NginxConf.Runtime.Upstreams.Exchanges;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.FastCgi;

public sealed class ParamsRecordTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(65_524)]
    [InlineData(65_525)]
    [InlineData(65_526)]
    [InlineData(200_000)]
    [InlineData(1_000_000)]
    public async Task A_stream_of_any_length_is_cut_into_records_and_ended(int valueLength)
    {
        var output = new OutputBuffer();
        var start = ParamsRecord.Begin(output);
        var writer = new FastCgiParameterWriter(output);
        var value = System.Text.Encoding.Latin1.GetBytes(FastCgiFaults.Pattern(valueLength));
        if (valueLength > 0)
        {
            writer.Write("LONG"u8, value);
        }

        ParamsRecord.End(output, start);

        var content = new MemoryStream();
        using var stream = new MemoryStream(output.Memory.ToArray());
        FastCgiRecord? record;
        while ((record = await FastCgiRecord.ReadAsync(stream, default)) is { Content.Length: > 0 })
        {
            record.Type.ShouldBe(FastCgiRecordType.Params);
            content.Write(record.Content);
        }

        record.ShouldNotBeNull();
        stream.Position.ShouldBe(stream.Length);
        content.ToArray().AsSpan().EndsWith(value).ShouldBeTrue();
        content.Length.ShouldBe(valueLength == 0 ? 0 : valueLength + 4 + 1 + (valueLength < 128 ? 1 : 4));
        output.Release();
    }
}
