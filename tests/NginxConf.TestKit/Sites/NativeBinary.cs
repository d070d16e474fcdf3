using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>One native executable, as <c>ngxc build</c> writes it.</summary>
/// <param name="BuildOutput">What the tool said meanwhile.</param>
public sealed record NativeBinary(string Path, string BuildOutput)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    public static async Task<NativeBinary> BuildAsync(string config, string path)
    {
        var (exitCode, output) = await ChildProcess.RunAsync(
            CompiledSite.Host, ["exec", CompiledSite.Tool, "build", config, "-o", path], limit: s_limit).ConfigureAwait(false);
        return exitCode == 0 ? new(path, output) : throw new TestKitException($"ngxc build ended with exit code {exitCode}:\n{output}");
    }

    public async Task<ISiteUnderTest> StartAsync(string prefix) =>
        await RunningSite.StartAsync(Path, ["-p", prefix, "-g", "daemon off;"], prefix).ConfigureAwait(false);

    /// <summary>Runs it with nginx's command line to its end.</summary>
    public Task<(int ExitCode, string Output)> InvokeAsync(params string[] arguments) => ChildProcess.RunAsync(Path, arguments);
}
