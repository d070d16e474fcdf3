using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace NginxConf.Runtime.Http.Sockets;

/// <summary>
/// Collects a response and sends it when flushed: a flush ends when the kernel has taken everything. An idle connection holds no buffer.
/// </summary>
internal sealed class SocketOutput : PipeWriter, IValueTaskSource<FlushResult>, IDisposable
{
    private const int SmallBuffer = 4096;

    private readonly Lock _gate = new();
    private readonly Socket _socket;
    private readonly Operation _send;
    private ManualResetValueTaskSourceCore<FlushResult> _waiter;
    private byte[] _buffer = [];
    private byte[] _sent = [];
    private int _length;
    private bool _waiting;
    private bool _cancelled;
    private bool _broken;

    public SocketOutput(Socket socket)
    {
        _socket = socket;
        _send = new Operation(this);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public override void Advance(int bytes) => _length += bytes;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_cancelled)
            {
                _cancelled = false;
                return new(new FlushResult(isCanceled: true, _broken));
            }

            if (_broken || _length == 0)
            {
                _length = 0;
                return new(new FlushResult(isCanceled: false, _broken));
            }

            (_sent, _buffer) = (_buffer, []);
            _send.SetBuffer(_sent, 0, _length);
            _length = 0;
            _waiter.Reset();
            _waiting = true;
        }

        if (Send())
        {
            return new(this, _waiter.Version);
        }

        lock (_gate)
        {
            EndSend();
            if (_waiting)
            {
                _waiting = false;
                return new(new FlushResult(isCanceled: false, _broken));
            }
        }

        // Cancelled meanwhile, which has set the result.
        return new(this, _waiter.Version);
    }

    /// <summary>Bytes of a file that the socket takes at once. Everything written before must have been flushed.</summary>
    public int SendFile(int descriptor, long offset, int count) => FileSender.Send(_socket.SafeHandle, descriptor, offset, count);

    public override void CancelPendingFlush()
    {
        lock (_gate)
        {
            if (!_waiting)
            {
                _cancelled = true;
                return;
            }

            _waiting = false;
        }

        _waiter.SetResult(new FlushResult(isCanceled: true, _broken));
    }

    public override void Complete(Exception? exception = null)
    {
        // The connection ends with the socket.
    }

    public void Dispose()
    {
        Release(ref _buffer);
        _send.Dispose();
    }

    FlushResult IValueTaskSource<FlushResult>.GetResult(short token) => _waiter.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<FlushResult>.GetStatus(short token) => _waiter.GetStatus(token);

    void IValueTaskSource<FlushResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _waiter.OnCompleted(continuation, state, token, flags);

    private static void Release(ref byte[] buffer)
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
    }

    private void EnsureRoom(int sizeHint)
    {
        var wanted = _length + Math.Max(sizeHint, 1);
        if (wanted <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(SmallBuffer, Math.Max(wanted, _length * 2)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        Release(ref _buffer);
        _buffer = larger;
    }

    /// <summary>False where it ended at once: <see cref="EndSend"/> is the caller's.</summary>
    private bool Send()
    {
        try
        {
            return _socket.SendAsync(_send);
        }
        catch (ObjectDisposedException)
        {
            // Aborted: there is nobody to send to.
            _broken = true;
            return false;
        }
    }

    private void EndSend()
    {
        _broken |= _send.SocketError != SocketError.Success;
        Release(ref _sent);
    }

    private void OnSent()
    {
        bool waiting;
        lock (_gate)
        {
            EndSend();
            (waiting, _waiting) = (_waiting, false);
        }

        if (waiting)
        {
            _waiter.SetResult(new FlushResult(isCanceled: false, _broken));
        }
    }

    private sealed class Operation(SocketOutput owner) : SocketAsyncEventArgs(true)
    {
        protected override void OnCompleted(SocketAsyncEventArgs e) => owner.OnSent();
    }
}
