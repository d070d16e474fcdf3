namespace NginxConf.Runtime.Proxy;

/// <summary>Words of <c>proxy_cookie_flags</c>.</summary>
[Flags]
public enum CookieFlags
{
    None = 0,
    Secure = 1,
    NoSecure = 2,
    HttpOnly = 4,
    NoHttpOnly = 8,
    SameSiteStrict = 16,
    SameSiteLax = 32,
    SameSiteNone = 64,
    NoSameSite = 128,
}
