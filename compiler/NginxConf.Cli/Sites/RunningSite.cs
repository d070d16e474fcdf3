using NginxConf.Cli.DotnetTools;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Emit;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Cli.Sites;

/// <summary>The configuration of a serving process: compiled and loaded at start, and again on each HUP.</summary>
internal sealed class RunningSite(ConfiguredSite configuration) : ISiteSource
{
    public static async Task<SiteDefinition> LoadAsync(CompileResult compiled) =>
        SiteLoadContext.Load(await CompiledAssembly.GetAsync(compiled.Files, AssemblyCache.OfUser));

    /// <summary>The new site, or none where the configuration has errors: then the host keeps the old one.</summary>
    public async Task<SiteReload> ReloadAsync()
    {
        var compiled = configuration.Compile();
        var problems = compiled.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info).Select(ToProblem).ToList();
        if (!compiled.Success)
        {
            return new SiteReload(null, problems);
        }

        try
        {
            return new SiteReload(await LoadAsync(compiled), problems);
        }
        catch (UserErrorException problem)
        {
            return new SiteReload(null, [.. problems, new LoggedProblem(LogLevel.Emerg, problem.Message)]);
        }
    }

    private static LoggedProblem ToProblem(Diagnostic diagnostic) => new(
        diagnostic.IsError ? LogLevel.Emerg : LogLevel.Warn,
        diagnostic.Where is null ? diagnostic.Message : $"{diagnostic.Message} in {diagnostic.Where}");
}
