using System.Net;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// Who serves what a listening socket accepts. As in nginx a wildcard address also accepts for the specific addresses of its port,
/// which then have no socket of their own.
/// </summary>
/// <param name="instance">The configuration in force.</param>
/// <param name="listener">The listener of the bound address.</param>
/// <param name="specific">Listeners by local address; empty for nearly every socket.</param>
internal sealed class ListenRoute(
    SiteInstance instance, Listener listener, IReadOnlyDictionary<IPAddress, Listener> specific)
{
    public SiteInstance Instance { get; } = instance;

    public Listener Listener { get; } = listener;

    public Listener Find(IPAddress? localAddress) =>
        specific.Count > 0 && localAddress is not null && specific.TryGetValue(localAddress, out var own) ? own : Listener;
}
