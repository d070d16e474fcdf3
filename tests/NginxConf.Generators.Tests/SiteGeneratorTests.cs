using Microsoft.CodeAnalysis;

namespace NginxConf.Generators.Tests;

public sealed class SiteGeneratorTests
{
    private const string Site = """
        events {}
        http {
            include servers.conf;
        }
        """;

    private const string Servers = """
        server {
            listen 8080;
            location / { return 200 "hello\n"; }
        }
        """;

    private static readonly string[] s_steps =
        [SiteGenerator.Steps.Text, SiteGenerator.Steps.Sources, SiteGenerator.Steps.Result, SiteGenerator.Steps.File];

    [Fact]
    public void Generates_the_site()
    {
        var result = new GeneratorRun(("/etc/site/nginx.conf", Site), ("/etc/site/servers.conf", Servers)).Run();

        result.Exception.ShouldBeNull();
        result.Diagnostics.ShouldBeEmpty();
        result.GeneratedSources.Select(source => source.HintName).ShouldContain("Program.g.cs");
        result.GeneratedSources.Select(source => source.HintName).ShouldContain("Site.g.cs");
    }

    [Fact]
    public void A_second_run_over_the_same_files_is_cached()
    {
        var run = new GeneratorRun(("/etc/site/nginx.conf", Site), ("/etc/site/servers.conf", Servers));
        run.Run();

        run.Replace(("/etc/site/nginx.conf", Site), ("/etc/site/servers.conf", Servers));
        var second = run.Run();

        foreach (var step in s_steps)
        {
            ReasonsOf(second, step).ShouldAllBe(
                reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged, step);
        }

        ReasonsOf(second, SiteGenerator.Steps.Result).ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void A_comment_changes_no_file_of_a_server()
    {
        var run = new GeneratorRun(("/etc/site/nginx.conf", Site), ("/etc/site/servers.conf", Servers));
        run.Run();

        run.Replace(("/etc/site/nginx.conf", Site), ("/etc/site/servers.conf", "# new\n" + Servers));
        var second = run.Run();

        // The configuration's own text (for -T) and the line numbers in the header are in files of the whole site.
        second.TrackedSteps[SiteGenerator.Steps.File].SelectMany(step => step.Outputs)
            .Where(output => output.Reason == IncrementalStepRunReason.Modified)
            .Select(output => ((NginxConf.Compiler.Emit.GeneratedFile)output.Value).HintName)
            .ShouldAllBe(name => !name.StartsWith("Servers/", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_a_mistake_where_it_is()
    {
        var result = new GeneratorRun(
            ("/etc/site/nginx.conf", Site), ("/etc/site/servers.conf", "server {\n    lissten 80;\n}\n")).Run();

        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        diagnostic.ToString().ShouldStartWith("/etc/site/servers.conf(2,5): error NGX2");
        diagnostic.GetMessage().ShouldContain("unknown directive \"lissten\"");
        result.GeneratedSources.ShouldBeEmpty();
    }

    [Fact]
    public void An_ignored_unsupported_directive_is_left_out()
    {
        var result = new GeneratorRun(
            ("/etc/site/nginx.conf", Site), ("/etc/site/servers.conf", "ssi on; #ngxc ignore NGX4001 the proxy compresses\n" + Servers)).Run();

        result.Diagnostics.ShouldBeEmpty();
        result.GeneratedSources.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_project_without_configuration_gets_nothing()
    {
        var driver = Microsoft.CodeAnalysis.CSharp.CSharpGeneratorDriver.Create(
            [new SiteGenerator().AsSourceGenerator()], [new InMemoryText("/src/notes.txt", "nothing")]);

        var result = driver.RunGenerators(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("library")).GetRunResult();

        result.GeneratedTrees.ShouldBeEmpty();
        result.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("}")]
    [InlineData("http { server { location ~ \"")]
    [InlineData("http { server { server_name \"*/ #error\"; location /\"\"\"$\\ { return 200 \"{0}\\\\\\n*/\"; } } }")]
    [InlineData("include nginx.conf;")]
    [InlineData("http { include */*; }")]
    [InlineData("http { server { return 200 \"\u2028\uFFFE\U0001F600\"; } }")]
    public void Hostile_text_does_not_break_it(string text) =>
        new GeneratorRun(("/etc/site/nginx.conf", text)).Run().Exception.ShouldBeNull();

    private static IEnumerable<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult result, string step) =>
        result.TrackedSteps.GetValueOrDefault(step, []).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
