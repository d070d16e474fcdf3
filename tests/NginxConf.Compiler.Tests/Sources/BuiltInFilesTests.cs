using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Sources;

/// <summary>The built-in files say what the files that Debian's nginx package installs say.</summary>
public sealed class BuiltInFilesTests
{
    public static TheoryData<string> Names => new(BuiltInFiles.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_says_what_debians_file_says(string name)
    {
        var installed = new SourceText("/etc/nginx/" + name, File.ReadAllText("/etc/nginx/" + name));
        var builtIn = BuiltInFiles.Find("/some/where/" + name)!;
        builtIn.Path.ShouldBe("/some/where/" + name);
        Rows(builtIn).ShouldBe(Rows(installed).Select(row => row.Replace("HTTP_HOST $host", PortableHost(name))), ignoreOrder: false);
    }

    [Fact]
    public void Other_files_are_not_built_in()
    {
        BuiltInFiles.Find("/etc/nginx/my_fastcgi_params").ShouldBeNull();
        BuiltInFiles.Find("/etc/nginx/fastcgi-php.conf").ShouldBeNull();
    }

    /// <summary>Debian's nginx lacks the variables that keep the port; proxy_params keeps Debian's form.</summary>
    private static string PortableHost(string name) =>
        name == "proxy_params" ? "HTTP_HOST $host" : "HTTP_HOST $host$is_request_port$request_port";

    private static List<string> Rows(SourceText file) => Rows(SyntaxTree.Parse(file).Root.Directives).ToList();

    private static IEnumerable<string> Rows(IEnumerable<DirectiveSyntax> directives) => directives.SelectMany(directive =>
        Rows(directive.Block?.Directives ?? [])
            .Prepend(string.Join(' ', directive.Arguments.Prepend(directive.Name).Select(word => word.Value))));
}
