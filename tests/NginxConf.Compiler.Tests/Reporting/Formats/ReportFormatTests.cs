using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;
using NginxConf.Compiler.Analysis;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Reporting.Formats;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Reporting.Formats;

public sealed class ReportFormatTests
{
    private static readonly ReportStyle s_style = new() { Root = "/work tree/", Version = "1.2.3" };

    private static readonly CheckReport s_report = CreateReport();

    [Fact]
    public void Text() => Check(ReportFormat.Text, "txt");

    [Fact]
    public void Text_with_colors() => Snapshot.Match(
        ReportWriter.Write(s_report, ReportFormat.Text, s_style with { Colors = true }).Replace("\u001b", "ESC"));

    [Fact]
    public void Json()
    {
        var root = JsonDocument.Parse(Check(ReportFormat.Json, "json")).RootElement;

        root.GetProperty("summary").GetProperty("errors").GetInt32().ShouldBe(3);
        root.GetProperty("diagnostics").EnumerateArray().ShouldAllBe(item => item.GetProperty("id").GetString()!.StartsWith("NGX"));
    }

    [Fact]
    public void Sarif()
    {
        var run = JsonDocument.Parse(Check(ReportFormat.Sarif, "sarif")).RootElement.GetProperty("runs")[0];

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        rules.ShouldBeUnique();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(result.GetProperty("ruleId").GetString());
            result.GetProperty("level").GetString().ShouldBeOneOf("error", "warning", "note");
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
            foreach (var location in result.GetProperty("locations").EnumerateArray())
            {
                var place = location.GetProperty("physicalLocation");
                Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute).ShouldBeTrue();
                place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBeGreaterThan(0);
            }
        }
    }

    [Fact]
    public void Sarif_has_a_place_for_what_concerns_a_whole_file()
    {
        var report = new CheckReport(EquatableArray.Create(Checking.Run("")));
        var result = JsonDocument.Parse(ReportWriter.Write(report, ReportFormat.Sarif, s_style)).RootElement.GetProperty("runs")[0].GetProperty("results")[0];

        result.GetProperty("ruleId").GetString().ShouldBe("NGX2012");
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetRawText().ShouldContain("nginx.conf");
    }

    [Fact]
    public void GitHub()
    {
        var lines = Check(ReportFormat.GitHub, "txt").TrimEnd('\n').Split('\n');

        lines.ShouldAllBe(line => line.StartsWith("::error ") || line.StartsWith("::warning ") || line.StartsWith("::notice "));
    }

    [Fact]
    public void JUnit()
    {
        var suites = XDocument.Parse(Check(ReportFormat.JUnit, "xml")).Root!;

        suites.Attribute("failures")!.Value.ShouldBe(suites.Descendants("failure").Count().ToString());
        suites.Attribute("tests")!.Value.ShouldBe(suites.Descendants("testcase").Count().ToString());
    }

    [Theory]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.GitHub)]
    [InlineData(ReportFormat.JUnit)]
    [InlineData(ReportFormat.Text)]
    public void A_clean_configuration(ReportFormat format)
    {
        var report = new CheckReport(EquatableArray.Create(Checking.Run("events { }\n")));

        Snapshot.Match(ReportWriter.Write(report, format, s_style), parameters: format.ToString());
    }

    private static string Check(ReportFormat format, string extension, [CallerMemberName] string method = "")
    {
        var text = ReportWriter.Write(s_report, format, s_style);
        Snapshot.Match(text, extension, method: method);
        return text;
    }

    /// <summary>Two inputs, one of them outside of the root; an include chain, notes, all severities, hostile text.</summary>
    private static CheckReport CreateReport()
    {
        var files = new InMemorySourceFiles(
        [
            new SourceText("/work tree/sites/a,b.conf", "server {\n    listen 80; server_name x;\n    include /etc/part;\n}\nserver { server_name x; }\n"),
            new SourceText("/etc/part", "try_flies $uri =404;\n"),
        ]);
        var main = new SourceText(
            "/work tree/nginx.conf",
            "events { }\nworker_rlimit_core 1;\nhttp {\n    include sites/*;\n    keepalive_requests \"50%:\u001b\uDCFF<&>,\";\n"
            + "    ssi on; #ngxc ignore NGX4001 the proxy <in front> compresses\n    access_log logs/a\n        buffered;\n}\n");
        var other = new SourceText("/other/snippet.conf", "index index.php;\nlog_not_found off;\nadd_header X-Host $hots;\n");
        return new CheckReport(EquatableArray.Create(
            SiteCheck.Run(new CheckInput("nginx.conf", main, files)),
            SiteCheck.Run(new CheckInput("../other/snippet.conf", other, files))));
    }
}
