using NginxConf.TestKit.Backends;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.TestKit.Differential;

/// <summary>One configuration that both servers run, and what belongs to it. Tokens: see <see cref="SiteTokens"/>.</summary>
public sealed record DifferentialSetup(string Config)
{
    /// <summary>Files beside nginx.conf, such as includes, with tokens.</summary>
    public IReadOnlyDictionary<string, string> ConfigFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>Fills the document root, which both servers share.</summary>
    public Action<TestDirectory>? Documents { get; init; }

    /// <summary>How every FastCGI peer replies.</summary>
    public Func<FastCgiRequest, FastCgiReply> Script { get; init; } = FastCgiFaults.FromQuery;

    /// <summary>How every HTTP peer replies.</summary>
    public Func<HttpPeerRequest, HttpReply> HttpScript { get; init; } = HttpFaults.FromQuery;

    public IReadOnlyList<ComparedLog> Logs { get; init; } = [];

    /// <summary>Whether an invalid request follows on a connection that was kept, to see that it was. It would show in the logs.</summary>
    public bool Probes { get; init; } = true;

    /// <summary>An http block and what every configuration of a test needs around it.</summary>
    public static string Http(string content, string accessLog = "access_log off;") =>
        $$"""
        worker_processes 1;
        pid nginx.pid;
        error_log error.log info;
        events { worker_connections 256; }
        http {
            {{accessLog}}
        {{content}}
        }

        """;
}
