using System.Text.Json;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Text;

public sealed class JsonWriterTests
{
    [Fact]
    public void Documents_are_indented()
    {
        var json = new JsonWriter().BeginObject()
            .Member("a", 1).Member("b", (string?)null)
            .Name("c").BeginArray().Value(true).Value("x").BeginObject().EndObject().EndArray()
            .Name("d").BeginArray().EndArray()
            .EndObject();

        json.ToString().ShouldBe("""
            {
              "a": 1,
              "b": null,
              "c": [
                true,
                "x",
                {}
              ],
              "d": []
            }

            """);
    }

    [Theory]
    [InlineData("a\"b\\c\n\r\t\0\u001b\u007f\u2028é😀")]
    public void Strings_come_back(string text) =>
        JsonDocument.Parse(new JsonWriter().Value(text).ToString()).RootElement.GetString().ShouldBe(text);

    [Fact]
    public void Bytes_that_are_no_text_become_replacement_characters() =>
        new JsonWriter().Value("a\uDCFFb\uD83D").ToString().ShouldBe("\"a\uFFFDb\uFFFD\"\n");
}
