using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Tests.Binding;

/// <summary>The directives of the rewrite module.</summary>
public sealed class ScriptTests
{
    [Fact]
    public void Steps_keep_their_order()
    {
        var server = BindTest.Server("set $A b$uri; if ($a) { break; return 404; } rewrite /x /y?z=1? last; return 301 https://$host;");
        server.Script.Select(step => step.Text).ShouldBe(
            ["set $A b$uri", "if ($a)", "rewrite /x /y?z=1? last", "return 301 https://$host"]);

        var set = server.Script[0].ShouldBeOfType<SetStep>();
        set.Variable.ShouldBe("a");
        set.Value.Variables.ShouldBe(["uri"]);

        var condition = server.Script[1].ShouldBeOfType<IfStep>();
        condition.Condition.ShouldBe(new VariableCondition("a"));
        condition.Body.Select(step => step.GetType()).ShouldBe([typeof(BreakStep), typeof(ReturnStep)]);
        condition.Location.ShouldBeNull();

        var rewrite = server.Script[2].ShouldBeOfType<RewriteStep>();
        rewrite.Replacement.ShouldBe(Template.Literal("/y?z=1"));
        rewrite.Flag.ShouldBe(RewriteFlag.Last);
        rewrite.KeepArguments.ShouldBeFalse();

        var redirect = server.Script[3].ShouldBeOfType<ReturnStep>();
        redirect.Code.ShouldBe(301);
        redirect.IsRedirect.ShouldBeTrue();
    }

    [Theory]
    [InlineData("return 204;", 204, null, false)]
    [InlineData("return 200 ok;", 200, "ok", false)]
    [InlineData("return 302 /x;", 302, "/x", true)]
    [InlineData("return http://x/;", 302, "http://x/", true)]
    public void Returns(string text, int code, string? value, bool isRedirect)
    {
        var step = BindTest.Server(text).Script[0].ShouldBeOfType<ReturnStep>();
        (step.Code, step.Value?.Constant, step.IsRedirect).ShouldBe((code, value, isRedirect));
    }

    [Theory]
    [InlineData("rewrite a http://b;", RewriteFlag.Redirect)]
    [InlineData("rewrite a https://b last;", RewriteFlag.Redirect)]
    [InlineData("rewrite a $scheme://b permanent;", RewriteFlag.Permanent)]
    [InlineData("rewrite a b;", RewriteFlag.None)]
    [InlineData("rewrite a b break;", RewriteFlag.Break)]
    public void An_absolute_replacement_is_a_redirect(string text, RewriteFlag flag) =>
        BindTest.Server(text).Script[0].ShouldBeOfType<RewriteStep>().Flag.ShouldBe(flag);

    [Fact]
    public void Conditions_compare_and_test()
    {
        Condition("($HTTP_Cookie)").ShouldBe(new VariableCondition("http_cookie"));
        Condition("( $uri = \"a b\" )").ShouldBe(new EqualsCondition("uri", Template.Literal("a b")));
        Condition("($uri != a)").ShouldBe(new EqualsCondition("uri", Template.Literal("a")) { IsNegated = true });
        Condition("(-f $request_filename)").ShouldBeOfType<FileCondition>().Test.ShouldBe(FileTest.File);
        Condition("(!-d /x)").ShouldBe(new FileCondition(FileTest.Directory, Template.Literal("/x")) { IsNegated = true });
        Condition("(-e /x)").ShouldBeOfType<FileCondition>().Test.ShouldBe(FileTest.Exists);
        Condition("(-x /x)").ShouldBeOfType<FileCondition>().Test.ShouldBe(FileTest.Executable);

        var regex = Condition("($uri !~* ^/a)").ShouldBeOfType<RegexCondition>();
        (regex.IsNegated, regex.Regex.IgnoreCase, regex.Regex.Source).ShouldBe((true, true, "^/a"));
    }

    private static ConditionModel Condition(string text) =>
        BindTest.Server($"if {text} {{ }}").Script[0].ShouldBeOfType<IfStep>().Condition;
}
