using NginxConf.Runtime.Hosting;

namespace NginxConf.Runtime.Tests.Hosting;

public sealed class ProductInformationTests
{
    [Fact]
    public void The_version_is_nginxs_with_ours_behind_it() =>
        Print("-v").ShouldMatch(@"^nginx version: nginx/\d+\.\d+\.\d+ \(ngxc \d+\.\d+\.\d+\)\n$");

    [Fact]
    public void Scripts_find_what_they_look_for()
    {
        var text = Print("-V");

        text.ShouldMatch(@"(?m)^built with OpenSSL \d+\.\d+\.\d+$");
        text.ShouldContain("\nTLS SNI support enabled\n");
        text.ShouldMatch(@"(?m)^configure arguments: .*--with-http_ssl_module\b");
    }

    [Fact]
    public void Help_names_every_option()
    {
        var text = Print("-h");

        foreach (var option in "?hvVtTqspecg")
        {
            text.ShouldContain($"-{option}");
        }
    }

    private static string Print(string argument)
    {
        var output = new StringWriter { NewLine = "\n" };
        ProductInformation.Print(NginxCommandLine.Parse([argument]), output);
        return output.ToString();
    }
}
