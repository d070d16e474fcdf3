namespace NginxConf.TestKit.Sites;

/// <summary>Our own server as users deploy it: a native executable, which runs without its configuration.</summary>
public sealed class NativeSite : ISiteLauncher
{
    private NativeBinary? _binary;

    public string Name => "native binary";

    public async Task<ISiteUnderTest> StartAsync(string prefix)
    {
        var config = Path.Combine(prefix, "nginx.conf");
        _binary = await NativeBinary.BuildAsync(config, Path.Combine(prefix, "site")).ConfigureAwait(false);

        // The host of a native binary has no configuration.
        File.Delete(config);
        return await _binary.StartAsync(prefix).ConfigureAwait(false);
    }

    public Task<(int ExitCode, string Output)> InvokeAsync(params string[] arguments) =>
        (_binary ?? throw new InvalidOperationException("The binary is built by StartAsync.")).InvokeAsync(arguments);
}
