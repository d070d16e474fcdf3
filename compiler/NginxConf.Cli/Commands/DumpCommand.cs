using NginxConf.Cli.Sites;
using NginxConf.Compiler.Analysis.Dump;
using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Text;
using NginxConf.Includes;

namespace NginxConf.Cli.Commands;

/// <summary>
/// <c>ngxc dump --json</c>: the bound configuration on standard output. Exit code 1 with the errors on standard error when it has
/// any, 2 where the file cannot be read.
/// </summary>
internal static class DumpCommand
{
    /// <summary>What the compiler does not support is in effect in nginx, and so part of the dump.</summary>
    private static readonly DiagnosticRules s_rules = new() { Severities = EquatableArray.Create(new SeverityRule("NGX4001", null)) };

    public static int Run(string file)
    {
        var mainFile = ConfigurationFile.PathOf(file);
        var bound = SiteBinder.Bind(mainFile, new DiskSourceFiles(), new BindOptions { Rules = s_rules });
        if (bound.Model is { } site)
        {
            Console.Out.Write(SiteDump.ToJson(mainFile, bound.Files, site));
            return 0;
        }

        foreach (var error in DiagnosticReview.Run(bound.Diagnostics, bound.Files, s_rules).Shown.Where(diagnostic => diagnostic.IsError))
        {
            Console.Error.WriteLine(CodeFrame.Render(error));
        }

        return 1;
    }
}
