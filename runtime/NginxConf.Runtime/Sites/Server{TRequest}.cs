using System.Runtime.CompilerServices;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>Base of generated servers: see <see cref="Server"/>; methods take the site's own request type.</summary>
public abstract class Server<TRequest> : Server
    where TRequest : Request
{
    /// <inheritdoc cref="Server.RunRewriteAsync"/>
    protected virtual ValueTask<Outcome> RewriteAsync(TRequest request) => new(Outcome.Continue);

    /// <inheritdoc cref="Server.RunFindLocation"/>
    protected abstract Location FindLocation(TRequest request);

    internal sealed override ValueTask<Outcome> RunRewriteAsync(Request request) =>
        RewriteAsync(Unsafe.As<TRequest>(request));

    internal sealed override Location RunFindLocation(Request request) => FindLocation(Unsafe.As<TRequest>(request));
}
