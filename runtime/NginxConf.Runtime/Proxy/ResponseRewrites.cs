using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Proxy;

/// <summary>What a location rewrites in the head of a response: <c>proxy_redirect</c>, <c>proxy_cookie_*</c>.</summary>
public abstract class ResponseRewrites
{
    /// <summary><c>proxy_redirect</c>: the new target; not found where no directive fits.</summary>
    internal abstract ByteSlice RunRedirect(Request request, ByteSlice target);

    /// <summary><c>proxy_cookie_domain</c>: likewise for the attribute of a cookie.</summary>
    internal abstract ByteSlice RunCookieDomain(Request request, ByteSlice domain);

    /// <summary><c>proxy_cookie_path</c>: likewise.</summary>
    internal abstract ByteSlice RunCookiePath(Request request, ByteSlice path);

    /// <summary><c>proxy_cookie_flags</c>: what is changed of the cookie of that name.</summary>
    internal abstract CookieFlags RunCookieFlags(Request request, ByteSlice name);

    /// <summary>Whether a value begins with the text of a directive.</summary>
    protected static bool HasPrefix(ByteSlice value, ByteSlice prefix) => value.Span.StartsWith(prefix.Span);

    /// <summary>The value with its first bytes replaced.</summary>
    protected static ByteSlice ReplacePrefix(Request request, ByteSlice value, ByteSlice prefix, ByteSlice replacement) =>
        request.Memory.Concat(replacement.Span, value.Span[prefix.Length..]);

    /// <summary>Whether two names of domains are the same; a dot before them and letter case do not count.</summary>
    protected static bool IsDomain(ByteSlice value, ByteSlice domain) =>
        Ascii.EqualsIgnoreCase(WithoutDot(value.Span), WithoutDot(domain.Span));

    /// <summary>A name of a domain replaced.</summary>
    protected static ByteSlice ReplaceDomain(Request request, ByteSlice value, ByteSlice replacement) =>
        request.Memory.Concat(value.Span.StartsWith("."u8) ? "."u8 : [], WithoutDot(replacement.Span));

    /// <summary>Whether a cookie has that name, in any letter case.</summary>
    protected static bool IsCookie(ByteSlice cookie, ByteSlice name) => Ascii.EqualsIgnoreCase(cookie.Span, name.Span);

    /// <summary>A value that is replaced as a whole: a variable without value is empty then.</summary>
    protected static ByteSlice Whole(ByteSlice replacement) => replacement.IsFound ? replacement : ByteSlice.Empty;

    /// <summary>A flag that variables name; an unknown one is none.</summary>
    protected static CookieFlags Flag(ByteSlice word) => CookieFlagNames.Parse(word.Span);

    private static ReadOnlySpan<byte> WithoutDot(ReadOnlySpan<byte> domain) => domain.StartsWith("."u8) ? domain[1..] : domain;
}
