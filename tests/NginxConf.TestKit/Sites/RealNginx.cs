using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>Debian's nginx, run in the foreground from a directory of its own.</summary>
public sealed class RealNginx : ISiteLauncher
{
    private const string PackagedFiles = "/etc/nginx";

    // Debian logs to standard error until the configuration names a file, and then says nothing there in the form that other builds have.
    private static readonly string[] s_ownLog = ["-e", "/dev/null"];

    public string Name => "nginx";

    private static string Program => RequiredProgram.Find("nginx", "nginx");

    public async Task<ISiteUnderTest> StartAsync(string prefix)
    {
        foreach (var file in (string[])["fastcgi_params", "fastcgi.conf", "mime.types", "snippets/fastcgi-php.conf"])
        {
            var target = Path.Combine(prefix, file);
            if (!File.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(PackagedFiles, file), target);
            }
        }

        var config = Path.Combine(prefix, "nginx.conf");
        await File.WriteAllTextAsync(config, WithOwnTemporaryFiles(await File.ReadAllTextAsync(config).ConfigureAwait(false), prefix)).ConfigureAwait(false);

        // A worker that runs as nobody could not read the test's files.
        var user = Environment.IsPrivilegedProcess ? "user root;" : "";
        return await RunningSite.StartAsync(Program, [.. s_ownLog, "-p", prefix, "-c", config, "-g", "daemon off; " + user], prefix).ConfigureAwait(false);
    }

    public Task<(int ExitCode, string Output)> InvokeAsync(params string[] arguments) => ChildProcess.RunAsync(Program, [.. s_ownLog, .. arguments]);

    // The package's directories belong to the packaged service. Nothing is added to the number of lines.
    private static string WithOwnTemporaryFiles(string config, string prefix)
    {
        var paths = string.Concat(((string[])["client_body", "fastcgi", "proxy", "scgi", "uwsgi"]).Select(kind => $" {kind}_temp_path {prefix}/temp_{kind};"));
        var http = config.IndexOf("http {", StringComparison.Ordinal);
        return http < 0 ? config : config.Insert(http + "http {".Length, paths);
    }
}
