using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Binding;

/// <summary>Binds configurations from strings. The main file is <c>/etc/nginx/nginx.conf</c>.</summary>
internal static class BindTest
{
    public const string MainFile = "/etc/nginx/nginx.conf";

    public static BindResult Bind(string main, params (string Path, string Text)[] others) =>
        Bind(new BindOptions(), main, others);

    public static BindResult Bind(BindOptions options, string main, params (string Path, string Text)[] others)
    {
        var files = others.Prepend((MainFile, main)).Select(file => new SourceText(file.Item1, file.Item2));
        return SiteBinder.Bind(MainFile, new InMemorySourceFiles(files), options);
    }

    /// <summary>nginx's lines for a main file, infos left out and the main file's path cut.</summary>
    public static string[] Messages(string main, params (string Path, string Text)[] others) =>
        Bind(main, others).Diagnostics
            .Where(d => d.Severity != DiagnosticSeverity.Info)
            .Select(d => d.ToString().Replace(" in /etc/nginx/nginx.conf:", " :"))
            .ToArray();

    /// <summary>The messages of directives in <c>http</c>, which starts on line 1.</summary>
    public static string[] HttpMessages(string http) => Messages($"events {{ }} http {{ {http} }}");

    /// <summary>The messages of directives in a <c>server</c>, which starts on line 1.</summary>
    public static string[] ServerMessages(string server) => HttpMessages($"server {{ {server} }}");

    /// <summary>The model of a configuration that must be right.</summary>
    public static SiteModel Site(string main, params (string Path, string Text)[] others)
    {
        var result = Bind(main, others);
        return result.Model ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    public static HttpModel Http(string http) => Site($"events {{ }} http {{ {http} }}").Http;

    public static ServerModel Server(string server) => Http($"server {{ {server} }}").Servers[0];

    public static LocationModel Location(string location) => Server($"location / {{ {location} }}").Locations[0];
}
