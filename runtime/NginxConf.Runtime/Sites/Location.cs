using NginxConf.Runtime.Access;
using NginxConf.Runtime.Access.Basic;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>
/// One <c>location</c>, one <c>if</c> pseudo-location, or the server level. Methods are the phases in order; what a location does not
/// configure keeps the base behaviour. Generated code derives from <see cref="Location{TRequest}"/>.
/// </summary>
public abstract class Location
{
    /// <summary>All settings in force here, inherited ones included.</summary>
    public virtual LocationSettings Settings => LocationSettings.Default;

    /// <summary>
    /// Rewrite phase: set, rewrite, return, break and if in file order. May change <c>request.Path</c> (then
    /// <see cref="Outcome.Redirected"/>) or switch <c>request.Location</c> to the pseudo-location of an <c>if</c>.
    /// </summary>
    internal virtual ValueTask<Outcome> RunRewriteAsync(Request request) => new(Outcome.Continue);

    /// <summary>
    /// The location whose settings hold for a request of that method: the pseudo-location of <c>limit_except</c>, or this one.
    /// </summary>
    public virtual Location ForMethod(MethodKind method) => this;

    /// <summary>Access phase: allow and deny in file order. See <see cref="AccessRules.Check"/>.</summary>
    internal virtual Outcome RunAccess(Request request) => Outcome.Continue;

    /// <summary>Access phase: auth_basic. See <see cref="BasicAuthentication.CheckAsync"/>.</summary>
    internal virtual ValueTask<Outcome> RunAuthenticationAsync(Request request) => new(Outcome.Continue);

    /// <summary>Precontent phase: try_files.</summary>
    internal virtual ValueTask<Outcome> RunPreContentAsync(Request request) => new(Outcome.Continue);

    /// <summary>Content phase. Base behaviour: index for a path that ends in a slash, else a static file.</summary>
    internal virtual ValueTask<Outcome> RunContentAsync(Request request) => StaticContent.ServeAsync(request);

    /// <summary>True where the location has a content handler of its own (<c>fastcgi_pass</c>, <c>proxy_pass</c>).</summary>
    public virtual bool HasContentHandler => false;

    /// <summary><c>root</c> or <c>alias</c> evaluated: the document root, not terminated by a slash unless written so.</summary>
    internal virtual ByteSlice RunDocumentRoot(Request request) => Settings.DocumentRoot;

    /// <summary>The parameter <c>from</c> of <c>disable_symlinks</c>, evaluated; empty: all parts of a path are checked.</summary>
    internal virtual ByteSlice RunSymlinksFrom(Request request) => ByteSlice.Empty;

    /// <summary><c>expires</c>; null is <c>off</c>.</summary>
    internal virtual Expires? RunExpires(Request request) => Settings.Expires;

    /// <summary>Adds the fields of <c>add_header</c> that apply to the response's status.</summary>
    internal virtual void RunAddHeaders(Request request, ref HeaderAdder headers)
    {
    }

    /// <summary>Adds the fields of <c>add_trailer</c> that apply to the response's status.</summary>
    internal virtual void RunAddTrailers(Request request, ref TrailerAdder trailers)
    {
    }

    /// <summary><c>limit_rate</c>, bytes per second; 0: no limit.</summary>
    internal virtual long RunLimitRate(Request request) => Settings.LimitRate;

    /// <summary><c>limit_rate_after</c>, bytes.</summary>
    internal virtual long RunLimitRateAfter(Request request) => Settings.LimitRateAfter;

    /// <summary><c>charset</c>; not found: <c>off</c>.</summary>
    internal virtual ByteSlice RunCharset(Request request) => Settings.Charset;

    /// <summary><c>source_charset</c>; not found: none.</summary>
    internal virtual ByteSlice RunSourceCharset(Request request) => Settings.SourceCharset;

    /// <summary>The answer of <c>error_page</c> for a status; false where there is none.</summary>
    internal virtual bool RunErrorPage(Request request, int status, out ErrorPage page)
    {
        page = default;
        return false;
    }

    /// <summary>Log phase: writes each <c>access_log</c> of the location.</summary>
    internal virtual void RunLog(Request request)
    {
    }
}
