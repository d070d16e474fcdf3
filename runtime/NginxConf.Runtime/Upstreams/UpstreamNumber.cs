namespace NginxConf.Runtime.Upstreams;

/// <summary>Numbers of an attempt that variables print.</summary>
internal enum UpstreamNumber
{
    Status,
    ConnectTime,
    HeaderTime,
    ResponseTime,
    ResponseLength,
    BytesReceived,
    BytesSent,
}
