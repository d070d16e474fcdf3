using System.Text;
using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Tests.Http;

public sealed class ChunkedDecoderTests
{
    [Theory]
    [InlineData("0\r\n\r\n", "")]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "hello")]
    [InlineData("5;name=value\r\nhello\r\nA \r\n0123456789\r\n000\r\nTrailer: x\r\n\r\n", "hello0123456789")]
    [InlineData("1\na\n0\n\n", "a")]
    public void Bodies_however_they_are_split(string body, string expected)
    {
        for (var split = 0; split <= body.Length; split++)
        {
            Decode(body[..split], body[split..]).ShouldBe((ChunkedStatus.End, expected), $"split at {split}");
        }

        Decode([.. body.Select(letter => letter.ToString())]).ShouldBe((ChunkedStatus.End, expected));
    }

    [Theory]
    [InlineData("x\r\n")]
    [InlineData("\r\n")]
    [InlineData("-1\r\n")]
    [InlineData("5\rX")]
    [InlineData("1\r\nabc")]
    [InlineData("fffffffffffffffff\r\n")]
    public void Broken_framing(string body) => Decode(body).Status.ShouldBe(ChunkedStatus.Invalid);

    [Fact]
    public void An_endless_trailer_is_refused() =>
        Decode("0\r\n" + string.Concat(Enumerable.Repeat("Name: value\r\n", 4000))).Status.ShouldBe(ChunkedStatus.Invalid);

    private static (ChunkedStatus Status, string Data) Decode(params string[] parts)
    {
        var decoder = default(ChunkedDecoder);
        var data = new StringBuilder();
        var status = ChunkedStatus.NeedMore;
        foreach (var part in parts)
        {
            for (var rest = Encoding.Latin1.GetBytes(part).AsSpan(); ;)
            {
                status = decoder.Read(rest, out var consumed);
                rest = rest[consumed..];
                if (status != ChunkedStatus.Data)
                {
                    break;
                }

                var count = (int)Math.Min(decoder.Remaining, rest.Length);
                data.Append(Encoding.Latin1.GetString(rest[..count]));
                decoder.Take(count);
                rest = rest[count..];
            }
        }

        return (status, data.ToString());
    }
}
