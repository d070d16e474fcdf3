using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>Base of generated listeners: see <see cref="Listener"/>.</summary>
public abstract class Listener<TRequest> : Listener
    where TRequest : Request
{
    /// <inheritdoc cref="Listener.RunFindServer"/>
    protected virtual Server FindServer(TRequest request, ByteSlice host) => DefaultServer;

    internal sealed override Server RunFindServer(Request request, ByteSlice host) =>
        FindServer(Unsafe.As<TRequest>(request), host);
}
