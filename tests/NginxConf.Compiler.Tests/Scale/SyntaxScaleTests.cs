using NginxConf.Compiler.Tests.Formatting;
using NginxConf.Compiler.Tests.Syntax;

namespace NginxConf.Compiler.Tests.Scale;

/// <summary>Parser and formatter take linear work for any input.</summary>
public sealed class SyntaxScaleTests
{
    public static TheoryData<string> Names => new(Shapes.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Parsing_is_linear(string name) =>
        Work.ShouldBeLinear(Shapes.All[name], 20_000, text => SyntaxDump.Parse(text).Tokens.Count.ShouldBeGreaterThan(0));

    [Theory]
    [MemberData(nameof(Names))]
    public void Formatting_is_linear(string name) => Work.ShouldBeLinear(Shapes.All[name], 10_000, text => Formatted.Format(text));

    [Fact]
    public void A_file_of_ten_megabytes()
    {
        var text = Shapes.All["blocks"](300_000);
        text.Length.ShouldBeGreaterThan(10_000_000);
        var tree = SyntaxDump.Parse(text);
        tree.Diagnostics.ShouldBeEmpty();
        tree.Root.Directives.Count().ShouldBe(300_000);
    }

    [Fact]
    public void A_line_of_one_megabyte()
    {
        var tree = SyntaxDump.Parse(Shapes.All["one line of arguments"](350_000));
        tree.Root.Directives.Single().Arguments.Count.ShouldBe(350_000);
    }

    [Fact]
    public void A_hundred_thousand_nested_quotes()
    {
        var text = Shapes.All["nested quotes"](100_000);
        var tree = SyntaxDump.Parse(text);
        tree.Diagnostics.ShouldNotBeEmpty();
        tree.ToString().ShouldBe(text);
    }
}
