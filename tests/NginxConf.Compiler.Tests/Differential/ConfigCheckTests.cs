using System.Text.RegularExpressions;
using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Diagnostics;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>
/// The same configurations through <c>nginx -t</c> and through the compiler: both accept, or the compiler's messages
/// contain nginx's, word for word and with the same line.
/// </summary>
public sealed partial class ConfigCheckTests
{
    public static TheoryData<string> Main => new(ConfigCases.Main);

    public static TheoryData<string> Http => new(ConfigCases.Http);

    public static TheoryData<string> Server => new(ConfigCases.Server);

    public static TheoryData<string> Relations => new(ConfigCases.Relations);

    [Theory]
    [MemberData(nameof(Main))]
    public Task At_the_top(string text) => CheckAsync(text);

    [Theory]
    [MemberData(nameof(Http))]
    public Task In_http(string text) => CheckAsync($"events {{ }}\nhttp {{\n{text}\n}}\n");

    [Theory]
    [MemberData(nameof(Server))]
    public Task In_a_server(string text) =>
        CheckAsync($"events {{ }}\nhttp {{\nserver {{\nlisten {{port}};\n{text}\n}}\n}}\n");

    /// <summary>nginx finds these at the end of the <c>http</c> block and names that line.</summary>
    [Theory]
    [MemberData(nameof(Relations))]
    public Task Between_settings(string text) =>
        CheckAsync($"events {{ }}\nhttp {{ server {{ listen {{port}};\n{text} }} }}\n", line => Place().Replace(line, ""));

    private static async Task CheckAsync(string text, Func<string, string>? reduce = null)
    {
        using var directory = new TestDirectory();
        using var port = ReservedPort.Take();
        using var other = ReservedPort.Take();
        directory.CreateDirectory("logs");
        directory.Write("part.conf", "add_header A b;\n");
        directory.Write("bad.conf", "add_header A b;\nbad;\n");
        directory.Write("unclosed.conf", "server {\n");
        var main = directory.Write(
            "nginx.conf", text.Replace("{port}", $"{port.Number}").Replace("{port2}", $"{other.Number}").Replace("{dir}", directory.FullPath));

        var nginx = await NginxTest.RunAsync(directory, main);
        var ours = SiteBinder.Bind(main, new DiskFiles(), BindOptions.Default);

        reduce ??= line => line;
        var lines = ours.Diagnostics.Select(d => reduce(d.ToString())).ToList();
        lines.Where(line => line.StartsWith("[emerg]", StringComparison.Ordinal)).Any().ShouldBe(
            !nginx.IsAccepted, $"nginx: {string.Join('\n', nginx.Messages)}\nours: {string.Join('\n', lines)}");
        foreach (var message in nginx.Messages.Select(reduce))
        {
            // Checks that nginx makes after reading have no place there, and have one here.
            lines.ShouldContain(line => line == message || line.StartsWith(message + " in ", StringComparison.Ordinal), message);
        }

        ours.Diagnostics.Count(d => d.Severity != DiagnosticSeverity.Info).ShouldBe(nginx.Messages.Length, string.Join('\n', lines));
    }

    [GeneratedRegex(@" in \S+:\d+$")]
    private static partial Regex Place();
}
