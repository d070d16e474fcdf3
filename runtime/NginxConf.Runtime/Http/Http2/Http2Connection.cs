using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Http2;

/// <summary>A connection that speaks HTTP/2, as it is handed to Kestrel: the bytes after TLS, and whose configuration it has.</summary>
internal sealed class Http2Connection : ConnectionContext, IServedConnection
{
    private readonly ConnectionContext _transport;
    private readonly Lock _gate = new();
    private int _streams;
    private bool _closed;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Http2Connection(
        SiteInstance instance, Listener listener, ConnectionContext transport, IDuplexPipe pipe, ClientConnection client)
    {
        Instance = instance;
        Listener = listener;
        Client = client;
        _transport = transport;
        Transport = pipe;
        ConnectionId = transport.ConnectionId;
        ConnectionClosed = transport.ConnectionClosed;
        Features.Set(this);
        ChangeStreams(0);
    }

    public SiteInstance Instance { get; }

    public Listener Listener { get; }

    public ClientConnection Client { get; }

    /// <summary>Completes when Kestrel is done with the connection.</summary>
    public Task Ended => _ended.Task;

    public override string ConnectionId { get; set; }

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new ConnectionItems();

    public override IDuplexPipe Transport { get; set; }

    public override EndPoint? LocalEndPoint
    {
        get => _transport.LocalEndPoint;
        set => _transport.LocalEndPoint = value;
    }

    public override EndPoint? RemoteEndPoint
    {
        get => _transport.RemoteEndPoint;
        set => _transport.RemoteEndPoint = value;
    }

    public override void Abort(ConnectionAbortedException abortReason) => _transport.Abort(abortReason);

    /// <summary>A request begins.</summary>
    public void BeginStream()
    {
        Client.Counters.Change(Client.Number, ConnectionActivity.None, ConnectionActivity.Writing);
        ChangeStreams(1);
    }

    /// <summary>A request has ended.</summary>
    public void EndStream()
    {
        Client.Counters.Change(Client.Number, ConnectionActivity.Writing, ConnectionActivity.None);
        ChangeStreams(-1);
    }

    /// <summary>GOAWAY: requests under way are answered, new ones go to another connection.</summary>
    public void Drain() => Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();

    public void Drop() => _transport.Abort();

    public override async ValueTask DisposeAsync()
    {
        await Transport.Output.CompleteAsync().ConfigureAwait(false);
        await Transport.Input.CompleteAsync().ConfigureAwait(false);
        lock (_gate)
        {
            _closed = true;
            Client.Activity = ConnectionActivity.None;
        }

        _ended.TrySetResult();
    }

    // Without a stream the connection waits, as one of HTTP/1 between two requests.
    private void ChangeStreams(int change)
    {
        lock (_gate)
        {
            _streams += change;
            Client.Activity = _streams == 0 && !_closed ? ConnectionActivity.Waiting : ConnectionActivity.None;
        }
    }
}
