namespace NginxConf.TestKit.Sites;

/// <summary>Starts a server from a configuration.</summary>
public interface ISiteLauncher
{
    /// <summary>For messages: <c>nginx</c>, <c>ngxc run</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Starts a server whose prefix is the given directory and returns when its listeners accept. The configuration, named
    /// <c>nginx.conf</c> in that directory, must write its pid to <c>nginx.pid</c> there.
    /// </summary>
    Task<ISiteUnderTest> StartAsync(string prefix);

    /// <summary>Runs the server's program with nginx's command line to its end.</summary>
    Task<(int ExitCode, string Output)> InvokeAsync(params string[] arguments);
}
