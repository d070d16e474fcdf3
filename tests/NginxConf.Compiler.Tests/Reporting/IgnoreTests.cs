using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Reporting;

/// <summary><c>#ngxc ignore ID reason</c>.</summary>
public sealed class IgnoreTests
{
    [Theory]
    [InlineData("ssi on; #ngxc ignore NGX4001 a proxy compresses")]
    [InlineData("#ngxc ignore NGX4001 a proxy compresses\nssi on;")]
    [InlineData("  #ngxc ignore NGX4001 a proxy compresses\r\n  ssi on;")]
    [InlineData("#ngxc ignore NGX4001 a proxy compresses\n#ngxc ignore NGX2001 from a module of ours\nssi on; ours;")]
    [InlineData("keepalive_requests\n#ngxc ignore NGX2010 not a number\n x;")]
    public void Hides_what_is_on_its_line_or_below(string http) =>
        Checking.Run($"events {{ }} http {{\n{http}\n}}").Lines().ShouldBeEmpty();

    [Theory]
    [InlineData("#ngxc ignore NGX4001 too far away\n\nssi on;")]
    [InlineData("ssi on;\n#ngxc ignore NGX4001 too late")]
    [InlineData("ssi on; #ngxc ignore NGX4002 another id")]
    public void Elsewhere_it_hides_nothing_and_says_so(string http)
    {
        var lines = Checking.Run($"events {{ }} http {{\n{http}\n}}").Lines();

        lines.Length.ShouldBe(2, string.Join('\n', lines));
        lines.ShouldContain(line => line.StartsWith("[emerg] \"ssi\" directive is not supported yet"));
        lines.ShouldContain(line => line.StartsWith("[warn] \"#ngxc ignore NGX400") && line.Contains("\" hides nothing :"));
    }

    [Theory]
    [InlineData("#ngxc ignore", "[emerg] \"#ngxc ignore\" needs an id and a reason :2")]
    [InlineData("#ngxc ignore NGX4001", "[emerg] \"#ngxc ignore\" needs an id and a reason :2")]
    [InlineData("#ngxc ignore NGX9999 why", "[emerg] \"NGX9999\" cannot be ignored :2")]
    [InlineData("#ngxc ignore NGX1001 why", "[emerg] \"NGX1001\" cannot be ignored :2")]
    [InlineData("root /a; #ngxc ignore NGX2001 why", "[warn] \"#ngxc ignore NGX2001\" hides nothing :2")]
    [InlineData("root \"/a\"b; #ngxc ignore NGX1001 why", "[emerg] unexpected \"b\" :2")]
    public void Mistakes_in_comments_are_reported(string http, string message) =>
        Checking.Run($"events {{ }} http {{\n{http}\n}}").Lines().ShouldContain(message);

    [Fact]
    public void Text_of_other_comments_and_strings_is_no_ignore_comment() => Checking.Run("""
        events { } # see #ngxc ignore
        http {
            ##ngxc ignore
            add_header A "#ngxc ignore";
        }
        """).Lines().ShouldBeEmpty();

    [Fact]
    public void Ignored_diagnostics_keep_their_reason()
    {
        var ignored = Checking.Run("events { } http {\nssi on; #ngxc ignore NGX4001 a proxy  compresses\n}").Review.Ignored.ShouldHaveSingleItem();

        (ignored.Diagnostic.Id, ignored.Reason).ShouldBe(("NGX4001", "a proxy compresses"));
    }

    [Fact]
    public void A_build_leaves_out_an_ignored_unsupported_directive()
    {
        var compiled = Compile("server { listen 80;\nssi on; #ngxc ignore NGX4001 a proxy compresses\n}");

        compiled.Success.ShouldBeTrue(string.Join('\n', compiled.Diagnostics));
        compiled.Files.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_server_with_nothing_but_an_ignored_directive_still_listens() =>
        Compile("server {\nssi on; #ngxc ignore NGX4001 a proxy compresses\n}").Files.ShouldContain(file => file.HintName.Contains("Listener"));

    [Fact]
    public void A_build_does_not_go_on_behind_other_errors()
    {
        var compiled = Compile("server { listen 80;\nroots /a; #ngxc ignore NGX2001 not here\n}");

        compiled.Success.ShouldBeFalse();
        var diagnostic = compiled.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("NGX2001");
        diagnostic.Notes[^1].Message.ShouldBe("it can be ignored in a check, not where the site is compiled");
    }

    private static CompileResult Compile(string http)
    {
        var main = new SourceText(Checking.MainFile, $"events {{ }} http {{\n{http}\n}}");
        return SiteCompiler.Compile(main.Path, new InMemorySourceFiles([main]), new CompileOptions());
    }
}
