using System.Diagnostics;
using System.Globalization;
using NginxConf.Cli.DotnetTools;
using NginxConf.Cli.Sites;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Reporting;

namespace NginxConf.Cli.Commands;

/// <summary><c>ngxc build FILE -o OUTPUT</c>: one native executable.</summary>
internal static class BuildCommand
{
    public static async Task<int> RunAsync(string file, string output, DiagnosticRules rules)
    {
        var watch = Stopwatch.StartNew();
        var executable = Path.GetFullPath(output);
        if (Directory.Exists(executable))
        {
            throw new UserErrorException($"{executable} is a directory; name the file to write: -o {output.TrimEnd('/')}/site");
        }

        var compiled = new ConfiguredSite(ConfigurationFile.PathOf(file), new CompileOptions { Rules = rules }).Compile();
        CompilerMessages.Print(compiled, DiagnosticSeverity.Info);
        if (!compiled.Success)
        {
            return 1;
        }

        await NativeBuild.PublishAsync(compiled.Files, executable, Console.Error);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{executable}  {new FileInfo(executable).Length / 1048576.0:0.0} MB, {compiled.FilesRead.Count} configuration files, {watch.Elapsed.TotalSeconds:0} s"));
        return 0;
    }
}
