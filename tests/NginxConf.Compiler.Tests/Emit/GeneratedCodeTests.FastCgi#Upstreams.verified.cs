namespace NginxConf.Generated;

using NginxConf.Runtime.Upstreams;

/// <summary>Upstreams of this site.</summary>
internal static class Upstreams
{
    // unix:/run/php/php8.2-fpm.sock
    public static readonly Upstream UnixRunPhpPhp8_2FpmSock = new("unix:/run/php/php8.2-fpm.sock",
        new UpstreamPeer("unix:/run/php/php8.2-fpm.sock"));

    // app.example:9000
    public static readonly Upstream AppExample9000 = new("app.example:9000",
        new UpstreamPeer("app.example:9000") { Where = "nginx.conf:23" });
}
