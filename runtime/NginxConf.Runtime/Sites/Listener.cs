using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>One listening socket (<c>listen</c>, all servers that share it) and the choice among its servers.</summary>
public abstract class Listener
{
    /// <summary><c>127.0.0.1:80</c>, <c>*:80</c>, <c>[::]:80</c> or <c>unix:/path</c>, as nginx names it.</summary>
    public abstract string Address { get; }

    public virtual ListenSettings Settings => ListenSettings.Default;

    public abstract Server DefaultServer { get; }

    /// <summary>All servers of the socket, default first; for certificates and start-up checks.</summary>
    public abstract IReadOnlyList<Server> Servers { get; }

    /// <summary>
    /// The server for <paramref name="host"/> (lower case, without port): exact name, longest <c>*.</c> wildcard, longest <c>.*</c>
    /// wildcard, first matching regular expression, else the default. A regular expression sets the request's captures.
    /// </summary>
    internal abstract Server RunFindServer(Request request, ByteSlice host);
}
