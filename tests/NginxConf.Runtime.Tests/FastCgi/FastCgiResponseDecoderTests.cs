using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Upstreams.Exchanges;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>Random responses, cut at random places; the seed stands in the test's name.</summary>
public sealed class FastCgiResponseDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Cutting_a_response_anywhere_changes_nothing(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var expected = new List<byte>();
            var response = RandomResponse(random, expected);

            Decode(response, random, out var payload, out var end).ShouldBeTrue();

            payload.ShouldBe(expected);
            end.ShouldBe(ResponsePartKind.End);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Garbage_never_leaves_the_bounds_and_always_ends(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var response = RandomResponse(random, []);
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                response[random.Next(response.Length)] = (byte)random.Next(256);
            }

            Decode(response, random, out var payload, out _);

            payload.Count.ShouldBeLessThanOrEqualTo(response.Length);
        }
    }

    // Feeds the bytes in random portions. False where they ended before the response did.
    private static bool Decode(byte[] response, Random random, out List<byte> payload, out ResponsePartKind end)
    {
        payload = [];
        var decoder = new FastCgiResponseDecoder();
        var start = 0;
        var available = 0;
        while (true)
        {
            var received = response.AsSpan(start, available - start);
            var part = decoder.Next(received);
            part.Framing.ShouldBeInRange(0, received.Length);
            start += part.Framing;
            end = part.Kind;
            switch (part.Kind)
            {
                case ResponsePartKind.Payload or ResponsePartKind.Message:
                    part.Length.ShouldBeInRange(1, response.Length - start);
                    var taken = random.Next(1, part.Length + 1);
                    if (part.Kind == ResponsePartKind.Payload)
                    {
                        payload.AddRange(response.AsSpan(start, taken));
                    }

                    decoder.Take(taken);
                    start += taken;
                    break;
                case ResponsePartKind.End or ResponsePartKind.Invalid:
                    return true;
                case ResponsePartKind.NeedMore when available == response.Length:
                    return false;
                case ResponsePartKind.NeedMore:
                    available += random.Next(1, response.Length - available + 1);
                    break;
            }
        }
    }

    private static byte[] RandomResponse(Random random, List<byte> payload)
    {
        var bytes = new MemoryStream();
        for (var records = random.Next(1, 8); records > 0; records--)
        {
            var content = new byte[random.Next(0, 40)];
            random.NextBytes(content);
            var isOutput = random.Next(4) > 0;
            if (isOutput)
            {
                payload.AddRange(content);
            }

            var type = isOutput ? FastCgiRecordType.Stdout : FastCgiRecordType.Stderr;
            bytes.Write(new FastCgiRecord(type, 1, content) { Padding = (byte)random.Next(9) }.Encode());
        }

        bytes.Write(new FastCgiRecord(FastCgiRecordType.EndRequest, 1, new byte[8]) { Padding = (byte)random.Next(9) }.Encode());
        return bytes.ToArray();
    }
}
