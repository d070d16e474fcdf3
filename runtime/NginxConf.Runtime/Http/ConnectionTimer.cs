namespace NginxConf.Runtime.Http;

/// <summary>
/// The deadlines that a connection waits under, one for reading and one for writing. Setting and clearing are a store each; the
/// <see cref="ConnectionSet"/> looks at all of them on its heartbeat, so no timer is created per request.
/// </summary>
internal sealed class ConnectionTimer(IServedConnection connection)
{
    public IServedConnection Connection { get; } = connection;

    // Fields, because a deadline is a mutable struct.
    public Deadline Read = new();
    public Deadline Write = new();

    // Links of the set's list.
    public ConnectionTimer? Previous { get; set; }

    public ConnectionTimer? Next { get; set; }
}
