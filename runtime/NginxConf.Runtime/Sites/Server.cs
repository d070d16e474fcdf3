using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>One <c>server</c> block.</summary>
public abstract class Server
{
    /// <summary><c>$server_name</c>: the first <c>server_name</c> as written; empty where there is none.</summary>
    public abstract ReadOnlySpan<byte> Name { get; }

    public virtual ServerSettings Settings => ServerSettings.Default;

    /// <summary>The server level as a location: in force before a location is found and where none matches.</summary>
    public abstract Location Root { get; }

    /// <summary>TLS for this server's names; null without.</summary>
    public virtual TlsSettings? Tls => null;

    /// <summary>The named location of that name (<c>@name</c>), for names known only at run time; null where there is none.</summary>
    public virtual Location? FindNamedLocation(ReadOnlySpan<byte> name) => null;

    /// <summary>Rewrite directives of the server level; run for every new path, before its location is found.</summary>
    internal virtual ValueTask<Outcome> RunRewriteAsync(Request request) => new(Outcome.Continue);

    /// <summary>
    /// Finds the location for <c>request.Path</c> by nginx's order: exact, longest prefix (deciding at once for <c>^~</c>), regular
    /// expressions in file order with nested ones first, else the prefix; <see cref="Root"/> where nothing matches.
    /// A matching regular expression sets the request's captures.
    /// </summary>
    internal abstract Location RunFindLocation(Request request);
}
