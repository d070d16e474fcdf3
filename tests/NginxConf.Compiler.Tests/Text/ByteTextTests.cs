using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Text;

public sealed class ByteTextTests
{
    [Fact]
    public void Valid_utf8_reads_as_text()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("añ€😀\0z");
        ByteText.FromBytes(bytes).ShouldBe("añ€😀\0z");
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82, 0x41 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 })]
    public void Invalid_bytes_survive(byte[] bytes)
    {
        var text = ByteText.FromBytes(bytes);
        text.Length.ShouldBe(bytes.Length);
        ByteText.ToBytes(text).ShouldBe(bytes);
    }

    [Fact]
    public void Any_bytes_survive()
    {
        var random = new Random(20261120);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = new byte[random.Next(0, 24)];
            random.NextBytes(bytes);
            ByteText.ToBytes(ByteText.FromBytes(bytes)).ShouldBe(bytes);
        }
    }
}
