namespace NginxConf.Runtime.Upstreams;

/// <summary>Response fields of a backend that are not acted upon.</summary>
[Flags]
public enum IgnoredHeaders
{
    None = 0,
    XAccelRedirect = 1,
    XAccelExpires = 2,
    XAccelLimitRate = 4,
    XAccelBuffering = 8,
    XAccelCharset = 16,
    Expires = 32,
    CacheControl = 64,
    SetCookie = 128,
    Vary = 256,
}
