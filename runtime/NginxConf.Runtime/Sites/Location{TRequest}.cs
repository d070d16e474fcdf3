using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>Base of generated locations: the phases with the site's own request type. Override what the configuration sets.</summary>
/// <typeparam name="TRequest">The site's request class; every request of a site has it.</typeparam>
public abstract class Location<TRequest> : Location
    where TRequest : Request
{
    /// <inheritdoc cref="Location.RunRewriteAsync"/>
    protected virtual ValueTask<Outcome> RewriteAsync(TRequest request) => new(Outcome.Continue);

    /// <inheritdoc cref="Location.RunAccess"/>
    protected virtual Outcome Access(TRequest request) => Outcome.Continue;

    /// <inheritdoc cref="Location.RunAuthenticationAsync"/>
    protected virtual ValueTask<Outcome> AuthenticateAsync(TRequest request) => new(Outcome.Continue);

    /// <inheritdoc cref="Location.RunPreContentAsync"/>
    protected virtual ValueTask<Outcome> PreContentAsync(TRequest request) => new(Outcome.Continue);

    /// <inheritdoc cref="Location.RunContentAsync"/>
    protected virtual ValueTask<Outcome> ContentAsync(TRequest request) => StaticContent.ServeAsync(request);

    /// <inheritdoc cref="Location.RunDocumentRoot"/>
    protected virtual ByteSlice DocumentRoot(TRequest request) => Settings.DocumentRoot;

    /// <inheritdoc cref="Location.RunSymlinksFrom"/>
    protected virtual ByteSlice SymlinksFrom(TRequest request) => ByteSlice.Empty;

    /// <inheritdoc cref="Location.RunExpires"/>
    protected virtual Expires? FindExpires(TRequest request) => Settings.Expires;

    /// <inheritdoc cref="Location.RunAddHeaders"/>
    protected virtual void AddHeaders(TRequest request, ref HeaderAdder headers)
    {
    }

    /// <inheritdoc cref="Location.RunAddTrailers"/>
    protected virtual void AddTrailers(TRequest request, ref TrailerAdder trailers)
    {
    }

    /// <inheritdoc cref="Location.RunLimitRate"/>
    protected virtual long FindLimitRate(TRequest request) => Settings.LimitRate;

    /// <inheritdoc cref="Location.RunLimitRateAfter"/>
    protected virtual long FindLimitRateAfter(TRequest request) => Settings.LimitRateAfter;

    /// <inheritdoc cref="Location.RunCharset"/>
    protected virtual ByteSlice FindCharset(TRequest request) => Settings.Charset;

    /// <inheritdoc cref="Location.RunSourceCharset"/>
    protected virtual ByteSlice FindSourceCharset(TRequest request) => Settings.SourceCharset;

    /// <inheritdoc cref="Location.RunErrorPage"/>
    protected virtual bool FindErrorPage(TRequest request, int status, out ErrorPage page)
    {
        page = default;
        return false;
    }

    /// <inheritdoc cref="Location.RunLog"/>
    protected virtual void Log(TRequest request)
    {
    }

    internal sealed override ValueTask<Outcome> RunRewriteAsync(Request request) => RewriteAsync(Own(request));

    internal sealed override Outcome RunAccess(Request request) => Access(Own(request));

    internal sealed override ValueTask<Outcome> RunAuthenticationAsync(Request request) => AuthenticateAsync(Own(request));

    internal sealed override ValueTask<Outcome> RunPreContentAsync(Request request) => PreContentAsync(Own(request));

    internal sealed override ValueTask<Outcome> RunContentAsync(Request request) => ContentAsync(Own(request));

    internal sealed override ByteSlice RunDocumentRoot(Request request) => DocumentRoot(Own(request));

    internal sealed override ByteSlice RunSymlinksFrom(Request request) => SymlinksFrom(Own(request));

    internal sealed override Expires? RunExpires(Request request) => FindExpires(Own(request));

    internal sealed override void RunAddHeaders(Request request, ref HeaderAdder headers) =>
        AddHeaders(Own(request), ref headers);

    internal sealed override void RunAddTrailers(Request request, ref TrailerAdder trailers) =>
        AddTrailers(Own(request), ref trailers);

    internal sealed override long RunLimitRate(Request request) => FindLimitRate(Own(request));

    internal sealed override long RunLimitRateAfter(Request request) => FindLimitRateAfter(Own(request));

    internal sealed override ByteSlice RunCharset(Request request) => FindCharset(Own(request));

    internal sealed override ByteSlice RunSourceCharset(Request request) => FindSourceCharset(Own(request));

    internal sealed override bool RunErrorPage(Request request, int status, out ErrorPage page) =>
        FindErrorPage(Own(request), status, out page);

    internal sealed override void RunLog(Request request) => Log(Own(request));

    private static TRequest Own(Request request) => Unsafe.As<TRequest>(request);
}
