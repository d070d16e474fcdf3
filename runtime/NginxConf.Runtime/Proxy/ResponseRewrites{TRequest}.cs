using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Proxy;

/// <summary>Base of generated classes: the same with the site's own request type. Override what the configuration sets.</summary>
/// <typeparam name="TRequest">The site's request class; every request of a site has it.</typeparam>
public abstract class ResponseRewrites<TRequest> : ResponseRewrites
    where TRequest : Request
{
    /// <inheritdoc cref="ResponseRewrites.RunRedirect"/>
    protected virtual ByteSlice Redirect(TRequest request, ByteSlice target) => ByteSlice.NotFound;

    /// <inheritdoc cref="ResponseRewrites.RunCookieDomain"/>
    protected virtual ByteSlice CookieDomain(TRequest request, ByteSlice domain) => ByteSlice.NotFound;

    /// <inheritdoc cref="ResponseRewrites.RunCookiePath"/>
    protected virtual ByteSlice CookiePath(TRequest request, ByteSlice path) => ByteSlice.NotFound;

    /// <inheritdoc cref="ResponseRewrites.RunCookieFlags"/>
    protected virtual CookieFlags FindCookieFlags(TRequest request, ByteSlice name) => CookieFlags.None;

    internal sealed override ByteSlice RunRedirect(Request request, ByteSlice target) => Redirect(Own(request), target);

    internal sealed override ByteSlice RunCookieDomain(Request request, ByteSlice domain) => CookieDomain(Own(request), domain);

    internal sealed override ByteSlice RunCookiePath(Request request, ByteSlice path) => CookiePath(Own(request), path);

    internal sealed override CookieFlags RunCookieFlags(Request request, ByteSlice name) => FindCookieFlags(Own(request), name);

    private static TRequest Own(Request request) => Unsafe.As<TRequest>(request);
}
