using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>Configuration text cannot leave the literal or the comment that it stands in, and means itself.</summary>
public sealed class LiteralTests
{
    /// <summary>Texts that try to end what they stand in.</summary>
    public static IReadOnlyList<string> Hostile { get; } =
    [
        "plain", "\"", "\"\"\"", "\"\"\"\"\"", "\\", "\\\"", "\\u0022", "*/", "/*", "//", "<c>", "</c></summary>", "]]>", "&amp;", "&", "{", "}",
        "{{0}}", "\n", "\r\n", "\r", "\t", "\0", "\u001a", "\u007f", "\u0085", "\u2028", "\u2029", "\ufeff", "\u202e", "#if", "#pragma",
        "é", "日本", "😀", "\udc80", "a\udcffb", "\ud83d", "x\u200dy", "$\"{x}\"", "@\"", "u8", "'", "`", "%0a", "\u001b[31m",
    ];

    [Fact]
    public void Literals_give_back_every_byte()
    {
        var texts = Hostile.Concat(RandomTexts(300)).ToArray();

        var bytes = Evaluate(texts.Select(text => $"Put({Literal.Bytes(text)});"));

        for (var i = 0; i < texts.Length; i++)
        {
            bytes[i].ShouldBe(ByteText.ToBytes(texts[i]), Literal.String(texts[i]));
        }
    }

    [Fact]
    public void Typed_literals_and_strings_give_back_the_same()
    {
        var texts = Hostile.Concat(RandomTexts(100)).ToArray();

        var spans = Evaluate(texts.Select(text => $"var s{Array.IndexOf(texts, text)} = {Literal.Span(text)}; Put(s{Array.IndexOf(texts, text)});"));
        var strings = Evaluate(texts.Select(text => $"Put(System.Runtime.InteropServices.MemoryMarshal.AsBytes<char>({Literal.String(text)}));"));

        for (var i = 0; i < texts.Length; i++)
        {
            spans[i].ShouldBe(ByteText.ToBytes(texts[i]));
            strings[i].ShouldBe(texts[i].SelectMany(c => BitConverter.GetBytes(c)).ToArray());
        }
    }

    [Fact]
    public void Comments_and_documentation_stay_comments()
    {
        var code = new StringBuilder();
        var count = 0;
        foreach (var text in Hostile.Concat(RandomTexts(300)))
        {
            code.Append($"/// <summary><c>{Literal.Documentation(text)}</c></summary>\n");
            code.Append($"// {Literal.Comment(text)}\n");
            code.Append($"internal sealed class C{count++};\n");
        }

        CSharp.ShouldCompile([new GeneratedFile("Comments.g.cs", code.ToString())]);
    }

    [Fact]
    public void Tables_hold_any_text()
    {
        var code = new CodeWriter();
        TableCode.Write(code, "Put(", Hostile.Select(text => new[] { text, "next" }), ");");

        var table = Encoding.Latin1.GetString(Evaluate([code.ToString()])[0]);

        table.Split('\n').Select(row => row.Split('\t')).ShouldAllBe(cells => cells.Length == 2 && cells[1] == "next");
        table.Split('\n').Length.ShouldBe(Hostile.Count);
    }

    private static IEnumerable<string> RandomTexts(int count)
    {
        var random = new Random(20261120);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(12); length > 0; length--)
            {
                text.Append(random.Next(3) == 0 ? Hostile[random.Next(Hostile.Count)] : ((char)random.Next(1, 0x300)).ToString());
            }

            // As texts of configuration are: any bytes.
            yield return ByteText.FromBytes(ByteText.ToBytes(text.ToString().Replace("\ud83d", "")));
        }
    }

    private static IReadOnlyList<byte[]> Evaluate(IEnumerable<string> statements)
    {
        var code = $$"""
            using System;
            using System.Collections.Generic;

            internal static class Evaluated
            {
                private static readonly List<byte[]> s_all = new();

                private static void Put(ReadOnlySpan<byte> bytes) => s_all.Add(bytes.ToArray());

                public static List<byte[]> All()
                {
            {{string.Join("\n", statements.Select(statement => $"        {{ {statement} }}"))}}
                    return s_all;
                }
            }
            """;
        GeneratedFile[] files = [new("Evaluated.cs", code)];
        CSharp.ShouldCompile(files);
        using var image = new MemoryStream();
        CSharp.Compile(files).Emit(image).Success.ShouldBeTrue();
        image.Position = 0;
        var context = new AssemblyLoadContext("literals", isCollectible: true);
        var type = context.LoadFromStream(image).GetType("Evaluated")!;
        return (List<byte[]>)type.GetMethod("All", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
    }
}
