using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Tests.Reporting;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Analysis;

/// <summary>What <c>nginx -T</c> prints is accepted as input.</summary>
public sealed class DumpTests
{
    private const string Dump = """
        nginx: the configuration file /etc/nginx/nginx.conf syntax is ok
        nginx: configuration file /etc/nginx/nginx.conf test is successful
        # configuration file /etc/nginx/nginx.conf:
        events { }
        http {
            include /etc/nginx/sites-enabled/*;
            include extra;
        }

        # configuration file /etc/nginx/sites-enabled/b:
        server {
            listen 80;
            roots /srv;
        }

        # configuration file /etc/nginx/extra:
        index a;
        include nope;

        """;

    [Fact]
    public void Places_are_those_of_the_files_and_of_the_dump()
    {
        var input = Checking.Run(Dump);

        input.Kind.ShouldBe(CheckedKind.Dump);
        input.Files.ShouldBe(["/etc/nginx/nginx.conf", "/etc/nginx/sites-enabled/b", "/etc/nginx/extra"]);
        input.Lines().ShouldBe(
        [
            "[emerg] unknown directive \"roots\" in /etc/nginx/sites-enabled/b:3",
            "[emerg] open() \"/etc/nginx/nope\" failed (2: No such file or directory) in /etc/nginx/extra:2",
        ]);
        input.Review.Shown.Select(diagnostic => diagnostic.Notes[^1].ToString()!).Select(note => note.Contains(Checking.MainFile)).ShouldAllBe(named => named);
        input.Review.Shown[0].Notes.Select(note => $"{note.Message} {note.Where}").ShouldBe(
        [
            "did you mean \"root\"? ",
            "included from /etc/nginx/nginx.conf:3",
            $"in the dump {Checking.MainFile}:13",
        ]);
    }

    [Fact]
    public void Files_come_out_as_they_went_in()
    {
        string[] contents = ["a;\n", "", "b", "c;\n\n", "\n"];
        var text = string.Concat(contents.Select((content, i) => $"# configuration file /{i}:\n{content}\n"));

        var dump = ConfigurationDump.Read(new SourceText("/dump", text)).ShouldNotBeNull();

        dump.MainFile.Path.ShouldBe("/0");
        contents.Select((_, i) => dump.Read($"/{i}")?.Text).ShouldBe(contents);
    }

    [Theory]
    [InlineData("")]
    [InlineData("events { }\n# configuration file /etc/nginx/nginx.conf:\n")]
    [InlineData("# configuration file nginx.conf:\n")]
    [InlineData("# configuration file /etc/nginx/nginx.conf\n")]
    public void Other_texts_are_no_dumps(string text) => ConfigurationDump.Read(new SourceText("/dump", text)).ShouldBeNull();
}
