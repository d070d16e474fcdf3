using System.Text;

namespace NginxConf.Runtime.Proxy;

/// <summary>Reads the words of <c>proxy_cookie_flags</c>, in any letter case.</summary>
internal static class CookieFlagNames
{
    public static CookieFlags Parse(ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(word, "secure"u8) ? CookieFlags.Secure
        : Ascii.EqualsIgnoreCase(word, "nosecure"u8) ? CookieFlags.NoSecure
        : Ascii.EqualsIgnoreCase(word, "httponly"u8) ? CookieFlags.HttpOnly
        : Ascii.EqualsIgnoreCase(word, "nohttponly"u8) ? CookieFlags.NoHttpOnly
        : Ascii.EqualsIgnoreCase(word, "samesite=strict"u8) ? CookieFlags.SameSiteStrict
        : Ascii.EqualsIgnoreCase(word, "samesite=lax"u8) ? CookieFlags.SameSiteLax
        : Ascii.EqualsIgnoreCase(word, "samesite=none"u8) ? CookieFlags.SameSiteNone
        : Ascii.EqualsIgnoreCase(word, "nosamesite"u8) ? CookieFlags.NoSameSite
        : CookieFlags.None;
}
