using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>Configurations full of text that means something to C#: the code compiles, and nothing of the text is code.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string, string> Places { get; } = new()
    {
        { "return", "server {{ listen 80; return 200 {0}; }}" },
        { "return with variables", "server {{ listen 80; return 200 \"$host{1}$args{1}\"; }}" },
        { "location", "server {{ listen 80; location /a{1} {{ }} location = /b{1} {{ }} location @c{1} {{ }} }}" },
        { "quoted location", "server {{ listen 80; location {0} {{ return 204; }} }}" },
        { "root and index", "server {{ listen 80; root \"/srv{1}\"; index {0} \"$host{1}\"; }}" },
        { "alias", "server {{ listen 80; location /x/ {{ alias \"/srv{1}/\"; }} }}" },
        { "set and if", "server {{ listen 80; set $a {0}; if ($a = {0}) {{ set $b {0}; }} location / {{ if ($b != {0}) {{ return 200 $a; }} }} }}" },
        { "headers", "server {{ listen 80; add_header X-{2} {0}; add_header X-Other \"$a{1}\" always; set $a b; }}" },
        { "error pages", "server {{ listen 80; error_page 404 \"/e{1}\"; error_page 500 =200 \"/$host{1}\"; }}" },
        { "try_files", "server {{ listen 80; location / {{ try_files {0} \"$uri{1}\" \"/x{1}/\" \"/index{1}?$args\"; }} }}" },
        { "log format", "log_format main escape=none {0} \"$host{1}\"; access_log \"/logs/{3}.log\" main; server {{ listen 80; }}" },
        { "map", "map \"$host{1}\" $a {{ default {0}; {0} x; \"y{1}\" \"$uri{1}\"; }} server {{ listen 80; return 200 $a; }}" },
        { "types", "types {{ {0} html; text/css {0} css; }} default_type {0}; server {{ listen 80; }}" },
        { "fastcgi", "server {{ listen 80; location / {{ fastcgi_pass 127.0.0.1:9000; fastcgi_index {0}; fastcgi_param {0} {0}; fastcgi_param P \"$host{1}\"; }} }}" },
        { "rewrite", "server {{ listen 80; rewrite ^/a \"/b{1}?x={1}\" last; rewrite ^/c \"/d$host{1}\" redirect; }}" },
        { "regex", "server {{ listen 80; location ~ \"^/{2}[{2}]+$\" {{ }} if ($host ~ \"{2}\") {{ return 204; }} }}" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Hostile_text_never_breaks_generated_code(string place, string template)
    {
        var texts = LiteralTests.Hostile.Where(IsWritable).ToArray();

        // Each text alone stays inside of its literal: the code parses and holds nothing but printable ASCII.
        var compiled = 0;
        foreach (var text in texts)
        {
            var files = Compile(template, text);
            compiled += files.Count > 0 ? 1 : 0;
            CSharp.ShouldParse(files);
            files.ShouldAllBe(file => file.Text.All(c => c == '\n' || c == '\t' || (c >= ' ' && c <= '~')), place);
        }

        compiled.ShouldBeGreaterThan(texts.Length / 2, "nginx takes most of them");

        // All together mean something, too.
        CSharp.ShouldCompile(Compile(template, string.Concat(texts.Where(text => text is not ("{" or "}" or ";")))));
    }

    [Fact]
    public void A_file_of_hostile_text_is_carried_as_it_is()
    {
        var text = "events { }\nhttp { server { listen 80; } }\n" + string.Concat(LiteralTests.Hostile.Where(IsWritable).Select(t => "# " + t + "\n#\n"));

        var files = Emitted.Site(text.Replace("\r", ""), new CompileOptions());

        files.ShouldContain(file => file.HintName == "ConfigurationFiles.g.cs");
    }

    /// <summary>No files for what nginx refuses as well.</summary>
    private static IReadOnlyList<GeneratedFile> Compile(string template, string text)
    {
        var configuration = "events { }\nhttp {\n" + string.Format(template, Quote(text), Inner(text), Letters(text), text.Length) + "\n}\n";
        var source = new SourceText(Emitted.MainFile, configuration);
        return SiteCompiler.Compile(Emitted.MainFile, new InMemorySourceFiles([source]), new CompileOptions()).Files.ToArray();
    }

    private static bool IsWritable(string text) => !text.Contains('\0') && !text.Contains('\ud83d');

    private static string Quote(string text) => "\"" + Inner(text) + "\"";

    private static string Inner(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "");

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '<' or '>' or '/' or '\'')) + "x";
}
