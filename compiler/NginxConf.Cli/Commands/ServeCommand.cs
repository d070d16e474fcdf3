using NginxConf.Cli.Sites;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Reporting;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Cli.Commands;

/// <summary><c>ngxc run</c>, and <c>ngxc</c> called with nginx's own command line: compiles and serves in this process.</summary>
internal static class ServeCommand
{
    private const string DefaultMainFile = "/etc/nginx/nginx.conf";

    public static async Task<int> RunAsync(NginxCommandLine options, DiagnosticRules rules)
    {
        if (options.Error is not null)
        {
            Console.Error.WriteLine($"nginx: {options.Error}");
            return 1;
        }

        if (options.ShowHelp)
        {
            Console.Error.WriteLine(CommandSummaries.Text);
        }

        if (options.ShowVersion)
        {
            ProductInformation.Print(options, Console.Error);
            return 0;
        }

        var configuration = new ConfiguredSite(
            MainFile(options), new CompileOptions { GlobalDirectives = options.Directives, Program = false, FullPaths = true, Rules = rules });
        var compiled = Compile(configuration, options);
        return compiled.Success
            ? await SiteHost.RunAsync(await RunningSite.LoadAsync(compiled), options, new RunningSite(configuration))
            : 1;
    }

    private static string MainFile(NginxCommandLine options)
    {
        var file = options.ConfigurationFile ?? DefaultMainFile;
        return Path.GetFullPath(file, options.Prefix is null ? Environment.CurrentDirectory : Path.GetFullPath(options.Prefix));
    }

    /// <summary>Compiles, with errors (and, unless told to be quiet, warnings) on standard error.</summary>
    private static CompileResult Compile(ConfiguredSite configuration, NginxCommandLine options)
    {
        var unreadable = configuration.FindReadError();
        if (unreadable is not null)
        {
            Console.Error.WriteLine($"nginx: [emerg] {unreadable}");
        }

        var compiled = unreadable is null ? configuration.Compile() : CompileResult.Empty with { Success = false };
        CompilerMessages.Print(compiled, options.Quiet ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
        if (!compiled.Success && options.Test)
        {
            Console.Error.WriteLine($"nginx: configuration file {configuration.MainFile} test failed");
        }

        return compiled;
    }
}
