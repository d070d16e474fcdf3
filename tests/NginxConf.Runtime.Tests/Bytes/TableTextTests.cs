using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Rewriting;

namespace NginxConf.Runtime.Tests.Bytes;

/// <summary>Tables that the compiler writes as text: rows, cells, escaped bytes; and what is made of them.</summary>
public sealed class TableTextTests
{
    [Fact]
    public void Rows_and_cells_with_escaped_bytes()
    {
        var rows = TableText.Rows("a\tb\tc\n\\x09\\x5c\\xff\t\nd"u8).ToArray();

        rows.Length.ShouldBe(3);
        rows[0].Select(cell => cell.ToString()).ShouldBe(["a", "b", "c"]);
        rows[1].Select(cell => cell.ToString()).ShouldBe(["\t\\\u00ff", ""]);
        rows[2].Select(cell => cell.ToString()).ShouldBe(["d"]);
    }

    [Fact]
    public void An_empty_text_has_no_rows() => TableText.Rows(""u8).ShouldBeEmpty();

    [Fact]
    public void A_map_table_compares_without_the_case_of_ascii()
    {
        var table = new MapTable("one\tfirst\n\\xe9\tsecond\n\tempty"u8);

        Find(table, "ONE"u8).ShouldBe("first");
        Find(table, [0xE9]).ShouldBe("second");
        Find(table, [0xC9]).ShouldBeNull();
        Find(table, ""u8).ShouldBe("empty");
        Find(table, "none"u8).ShouldBeNull();
        Find(table, new byte[5000]).ShouldBeNull();
    }

    [Fact]
    public void Media_types_may_hold_spaces()
    {
        var types = new MimeTypes("text/html; charset=utf-8\thtml\thtm\ntext/css\tcss"u8);

        types.Find("HTM"u8).ToString().ShouldBe("text/html; charset=utf-8");
        types.Find("css"u8).ToString().ShouldBe("text/css");
        types.Find("js"u8).IsFound.ShouldBeFalse();
        new MimeTypes(""u8).Find("html"u8).IsFound.ShouldBeFalse();
    }

    private static string? Find(MapTable table, ReadOnlySpan<byte> key) =>
        table.TryFind(ByteSlice.From(key), out var value) ? value.ToString() : null;
}
