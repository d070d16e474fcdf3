namespace NginxConf.Generated;

using NginxConf.Runtime.Upstreams;

/// <summary>Upstreams of this site.</summary>
internal static class Upstreams
{
    // upstream php
    public static readonly Upstream Php = new("php",
        new UpstreamPeer("127.0.0.1:9000"),                                 // server 127.0.0.1:9000;
        new UpstreamPeer("127.0.0.1:9001") { Weight = 2 });                 // server 127.0.0.1:9001 weight=2;
}
