using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Tests.Bytes;

public sealed class Utf8TextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("aü日", 3)]
    [InlineData("😀", 1)]
    public void Counts_characters(string text, int count) => Utf8Text.Count(Encoding.UTF8.GetBytes(text)).ShouldBe(count);

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0xc3 })]
    [InlineData(new byte[] { 0xc1, 0x81 })]
    [InlineData(new byte[] { 0xe0, 0x81, 0x81 })]
    [InlineData(new byte[] { 0xf4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0x61, 0xc3, 0x41 })]
    public void Counts_bytes_of_what_is_not_utf8(byte[] text) => Utf8Text.Count(text).ShouldBe(text.Length);

    [Theory]
    [InlineData("aüb", 2, "aü")]
    [InlineData("aüb", 9, "aüb")]
    [InlineData("日本語", 1, "日")]
    [InlineData("日本語", 0, "")]
    public void Takes_whole_characters(string text, int count, string taken) =>
        Encoding.UTF8.GetString(Utf8Text.Take(Encoding.UTF8.GetBytes(text), count)).ShouldBe(taken);
}
