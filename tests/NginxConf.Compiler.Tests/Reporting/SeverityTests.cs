using NginxConf.Compiler.Analysis;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Reporting;

/// <summary><c>--severity ID=LEVEL</c>.</summary>
public sealed class SeverityTests
{
    private const string Text = "events { }\nhttp {\n    ssi on;\n    server { server_name a; }\n    server { server_name a; }\n}\n";

    [Theory]
    [InlineData("NGX3011=error", "[emerg] \"ssi\" directive is not supported yet :3", "[emerg] conflicting server name \"a\" on 0.0.0.0:80, ignored :5")]
    [InlineData("NGX4001=off", "[warn] conflicting server name \"a\" on 0.0.0.0:80, ignored :5")]
    [InlineData("NGX4001=info", "[notice] \"ssi\" directive is not supported yet :3", "[warn] conflicting server name \"a\" on 0.0.0.0:80, ignored :5")]
    public void A_check_reports_by_the_rules(string rule, params string[] expected) =>
        SiteCheck.Run(Checking.Input(Text) with { Rules = Checking.Severities(rule) }).Lines().ShouldBe(expected);

    [Fact]
    public void The_last_rule_counts() =>
        SiteCheck.Run(Checking.Input(Text) with { Rules = Checking.Severities("NGX4001=info", "NGX3011=off", "NGX4001=off") }).Lines().ShouldBeEmpty();

    [Theory]
    [InlineData("NGX4001=warning", true)]
    [InlineData("NGX3011=error", false)]
    [InlineData("NGX2001=off", false)]
    public void A_build_obeys_where_a_site_remains(string rule, bool succeeds)
    {
        var main = new SourceText(Checking.MainFile, rule.StartsWith("NGX2001", StringComparison.Ordinal) ? "events { } foo;" : Text.Replace("ssi on;", rule[3] == '4' ? "ssi on;" : ""));
        var compiled = SiteCompiler.Compile(main.Path, new InMemorySourceFiles([main]), new CompileOptions { Rules = Checking.Severities(rule) });

        compiled.Success.ShouldBe(succeeds, string.Join('\n', compiled.Diagnostics));
        compiled.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBe(!succeeds);
    }

    [Theory]
    [InlineData("NGX9999=off", "there is no diagnostic \"NGX9999\" (docs/diagnostics.md lists them)")]
    [InlineData("NGX1001=off", "NGX1001 is a syntax mistake, whose severity cannot be changed")]
    [InlineData("NGX4001", "\"NGX4001\" is not ID=error, ID=warning, ID=info or ID=off")]
    [InlineData("NGX4001=loud", "\"NGX4001=loud\" is not ID=error, ID=warning, ID=info or ID=off")]
    public void Rules_without_meaning_are_refused(string text, string problem)
    {
        SeverityRule.TryParse(text, out _, out var found).ShouldBeFalse();
        found.ShouldBe(problem);
    }
}
