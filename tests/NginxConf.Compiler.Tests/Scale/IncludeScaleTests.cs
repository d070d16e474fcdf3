using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Tests.Binding;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Scale;

/// <summary>Includes multiply files; there is an end to it.</summary>
public sealed class IncludeScaleTests
{
    [Fact]
    public void A_bomb_of_includes_ends()
    {
        var files = Enumerable.Range(0, 60).Select(i => ($"/etc/nginx/{i}.conf", $"include {i + 1}.conf; include {i + 1}.conf;"));
        Messages("include 0.conf;", [.. files, ("/etc/nginx/60.conf", "")]).ShouldContain(message => message.Contains("included files are more than"));
    }

    [Fact]
    public void A_bomb_of_text_ends()
    {
        var block = Shapes.Repeat("# comment\n", 100_000);
        var files = Enumerable.Range(0, 30).Select(i => ($"/etc/nginx/{i}.conf", $"include {i + 1}.conf; include {i + 1}.conf;"));
        Messages("http { include 0.conf; }", [.. files, ("/etc/nginx/30.conf", block)])
            .ShouldContain(message => message.Contains("included files are more than"));
    }

    [Fact]
    public void A_bomb_in_a_map_ends()
    {
        var files = Enumerable.Range(0, 60).Select(i => ($"/etc/nginx/{i}.conf", $"include {i + 1}.conf; include {i + 1}.conf;"));
        Messages("http { map $uri $a { include 0.conf; } }", [.. files, ("/etc/nginx/60.conf", "")])
            .ShouldContain(message => message.Contains("included files are more than"));
    }

    [Fact]
    public void Cycles_end()
    {
        Messages("include a.conf;", ("/etc/nginx/a.conf", "include b.conf; include b.conf;"), ("/etc/nginx/b.conf", "include a.conf; include *.conf;"))
            .ShouldContain(message => message.Contains("includes itself"));
    }

    [Fact]
    public void Each_file_is_read_once()
    {
        var files = new CountingFiles(
            new SourceText("/n.conf", "events { } http {" + Shapes.Repeat("server { include a; }\n", 5_000) + "}"),
            new SourceText("/a", "root /srv;\n"));
        var result = SiteBinder.Bind("/n.conf", files, BindOptions.Default);
        result.Model.ShouldNotBeNull();
        files.Reads.ShouldBe(2);
    }

    private static string[] Messages(string main, params (string Path, string Text)[] others) => BindTest.Messages("events { }\n" + main, others);

    private sealed class CountingFiles(params SourceText[] texts) : ISourceFiles
    {
        private readonly InMemorySourceFiles _files = new(texts);

        public int Reads { get; private set; }

        public SourceText? Read(string path)
        {
            Reads++;
            return _files.Read(path);
        }

        public IReadOnlyList<string> Glob(string pattern) => _files.Glob(pattern);
    }
}
