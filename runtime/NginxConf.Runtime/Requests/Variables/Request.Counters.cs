using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of nginx's stub_status module.</summary>
public abstract partial class Request
{
    /// <summary><c>$connections_active</c></summary>
    public ByteSlice ConnectionsActive => NumberText(Client.Counters.Active);

    /// <summary><c>$connections_reading</c></summary>
    public ByteSlice ConnectionsReading => NumberText(Client.Counters.Count(ConnectionActivity.Reading));

    /// <summary><c>$connections_writing</c></summary>
    public ByteSlice ConnectionsWriting => NumberText(Client.Counters.Count(ConnectionActivity.Writing));

    /// <summary><c>$connections_waiting</c></summary>
    public ByteSlice ConnectionsWaiting => NumberText(Client.Counters.Count(ConnectionActivity.Waiting));
}
