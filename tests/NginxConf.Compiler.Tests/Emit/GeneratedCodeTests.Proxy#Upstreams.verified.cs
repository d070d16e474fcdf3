namespace NginxConf.Generated;

using NginxConf.Runtime.Upstreams;

/// <summary>Upstreams of this site.</summary>
internal static class Upstreams
{
    // 127.0.0.1:8080
    public static readonly Upstream Address127_0_0_1_8080 = new("127.0.0.1:8080",
        new UpstreamPeer("127.0.0.1:8080"));

    // app.example
    public static readonly Upstream AppExample = new("app.example",
        new UpstreamPeer("app.example:80") { Where = "nginx.conf:13" });

    // unix:/run/app.sock
    public static readonly Upstream UnixRunAppSock = new("unix:/run/app.sock",
        new UpstreamPeer("unix:/run/app.sock"));

    // app.example:443
    public static readonly Upstream AppExample443 = new("app.example:443",
        new UpstreamPeer("app.example:443") { Where = "nginx.conf:27" });
}
