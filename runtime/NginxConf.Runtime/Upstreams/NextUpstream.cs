namespace NginxConf.Runtime.Upstreams;

/// <summary>Failures after which the request goes to the next peer.</summary>
[Flags]
public enum NextUpstream
{
    Off = 0,
    Error = 1,
    Timeout = 2,
    InvalidHeader = 4,
    Http500 = 8,
    Http503 = 16,
    Http403 = 32,
    Http404 = 64,
    Http429 = 128,
    NonIdempotent = 256,
    Http502 = 512,
    Http504 = 1024,
}
