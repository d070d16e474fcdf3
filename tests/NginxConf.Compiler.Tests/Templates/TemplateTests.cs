using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Tests.Directives.Oracle;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Tests.Templates;

/// <summary>Complex values: literals, variables and captures.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void A_text_is_split_into_literals_variables_and_captures()
    {
        Parse("http://$host${Request_URI}x$1$2-").Parts.ShouldBe(
        [
            new LiteralPart("http://"), new VariablePart("host"), new VariablePart("request_uri"), new LiteralPart("x"),
            new CapturePart(1), new CapturePart(2), new LiteralPart("-"),
        ]);
    }

    [Fact]
    public void A_name_ends_where_nginx_ends_it()
    {
        Parse("$uri.html$args_x").Parts.ShouldBe([new VariablePart("uri"), new LiteralPart(".html"), new VariablePart("args_x")]);
        Parse("$10").Parts.ShouldBe([new CapturePart(1), new LiteralPart("0")]);
        Parse("$0").Parts.ShouldBe([new VariablePart("0")]);
        Parse("${1}").Parts.ShouldBe([new VariablePart("1")]);
    }

    [Fact]
    public void A_text_without_dollar_is_constant()
    {
        Parse("").Constant.ShouldBe("");
        Parse("a{b}c").Constant.ShouldBe("a{b}c");
        Parse("a$uri").Constant.ShouldBeNull();
        Template.Literal("x").ShouldBe(Parse("x"));
    }

    [Fact]
    public void Variables_are_listed_once()
    {
        var template = Parse("$uri$ARGS$uri");

        template.Variables.ShouldBe(["uri", "args"]);
        template.UsesCaptures.ShouldBeFalse();
    }

    [Theory]
    [InlineData("$")]
    [InlineData("a$")]
    [InlineData("$ x")]
    [InlineData("$-")]
    [InlineData("$$uri")]
    [InlineData("${")]
    [InlineData("${}")]
    [InlineData("${uri")]
    [InlineData("${uri x}")]
    [InlineData("${-}")]
    [InlineData("$uri${arg")]
    [InlineData("${uri}$host-$1")]
    [InlineData("$URI")]
    public void A_broken_reference_is_refused_in_the_words_of_nginx(string text)
    {
        var error = Template.Parse(text).Error;

        error?.Kind.ShouldBe(ValueErrorKind.Invalid);
        (error?.Message).ShouldBe(NginxCheck.Error(NginxCheck.InLocation($"add_header X \"{text}\";")));
    }

    private static Template Parse(string text) => Template.Parse(text).Value.ShouldBeOfType<Template>();
}
