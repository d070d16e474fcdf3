using NginxConf.Compiler.Analysis;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Reporting;

/// <summary>Checks files from strings.</summary>
internal static class Checking
{
    public const string MainFile = "/site/nginx.conf";

    public static DiagnosticRules Severities(params string[] rules) => new()
    {
        Severities = rules
            .Select(rule => SeverityRule.TryParse(rule, out var parsed, out var problem) ? parsed : throw new FormatException(problem))
            .ToEquatableArray(),
    };

    public static CheckedInput Run(string text, params (string Path, string Text)[] others) => SiteCheck.Run(Input(text, others));

    public static CheckInput Input(string text, params (string Path, string Text)[] others)
    {
        var main = new SourceText(MainFile, text);
        return new CheckInput("nginx.conf", main, new InMemorySourceFiles(others.Select(other => new SourceText(other.Path, other.Text))));
    }

    /// <summary>The lines that nginx would print, the main file's path cut.</summary>
    public static string[] Lines(this CheckedInput input) =>
        input.Review.Shown.Select(diagnostic => diagnostic.ToString().Replace($" in {MainFile}:", " :")).ToArray();
}
