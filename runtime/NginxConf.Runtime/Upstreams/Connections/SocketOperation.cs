using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>
/// One reusable asynchronous socket operation. The result is the number of bytes, or -1 with the cause in
/// <see cref="SocketAsyncEventArgs.SocketError"/>; failure is an ordinary result here, so nothing throws.
/// Continuations run on the thread that completes the operation.
/// </summary>
internal abstract class SocketOperation : SocketAsyncEventArgs, IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<bool> _source;

    protected SocketOperation()
        : base(true)
    {
    }

    /// <summary>The connection that uses the operation now.</summary>
    public UpstreamConnection? Owner { get; set; }

    /// <summary>Bytes of the last operation, or -1.</summary>
    public int Result => SocketError == SocketError.Success ? BytesTransferred : -1;

    /// <summary>Call before the operation is started.</summary>
    public void Prepare() => _source.Reset();

    /// <summary>The pending operation; to be awaited once.</summary>
    public ValueTask<int> WaitAsync() => new(this, _source.Version);

    public int GetResult(short token)
    {
        _source.GetResult(token);
        return End();
    }

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    /// <summary>Books the result with the owner when it is awaited.</summary>
    protected abstract int End();

    protected override void OnCompleted(SocketAsyncEventArgs e) => Signal();

    /// <summary>Resumes whoever awaits.</summary>
    protected void Signal() => _source.SetResult(true);
}
