using NginxConf.Cli.Sites;
using NginxConf.Compiler.Analysis.Dump;
using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Includes;

namespace NginxConf.Cli.Commands;

/// <summary>
/// <c>ngxc dump --json</c>: the bound configuration on standard output. Exit code 1 with the errors on standard error when it has
/// any, 2 where the file cannot be read.
/// </summary>
internal static class DumpCommand
{
    public static int Run(string file)
    {
        var mainFile = ConfigurationFile.PathOf(file);
        var bound = SiteBinder.Bind(mainFile, new DiskSourceFiles(), BindOptions.Default);
        if (bound.Model is { } site)
        {
            Console.Out.Write(SiteDump.ToJson(mainFile, bound.Files, site));
            return 0;
        }

        foreach (var error in bound.Diagnostics.Where(diagnostic => diagnostic.IsError))
        {
            Console.Error.WriteLine(CodeFrame.Render(error));
        }

        return 1;
    }
}
