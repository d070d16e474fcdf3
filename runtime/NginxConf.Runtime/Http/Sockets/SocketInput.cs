using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Threading.Tasks.Sources;
using Microsoft.AspNetCore.Connections;

namespace NginxConf.Runtime.Http.Sockets;

/// <summary>
/// Reads from a socket into one buffer. Receives only when asked to, or while somebody wants to know whether the client is still there.
/// </summary>
internal sealed partial class SocketInput : PipeReader, IValueTaskSource<ReadResult>, IDisposable
{
    private const int SmallBuffer = 4096;
    private const int LargeBuffer = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Socket _socket;
    private readonly Operation _receive;
    private ManualResetValueTaskSourceCore<ReadResult> _waiter;

    // Data stands from _start to _end; up to _examined the reader has seen it and wants more.
    private byte[] _buffer = [];
    private int _start;
    private int _examined;
    private int _end;
    private bool _receiving;
    private bool _waiting;
    private bool _cancelled;
    private bool _completed;
    private bool _disposed;
    private bool _filled;
    private Exception? _failure;

    public SocketInput(Socket socket)
    {
        _socket = socket;
        _receive = new Operation(this);
    }

    private bool HasNews => _end > _examined || _completed || _cancelled;

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (HasNews)
            {
                return new(TakeResult());
            }

            _waiter.Reset();
            _waiting = true;
            if (_receiving)
            {
                return new(this, _waiter.Version);
            }

            PrepareReceive();
        }

        if (Receive())
        {
            return new(this, _waiter.Version);
        }

        lock (_gate)
        {
            EndReceive();
            if (_waiting)
            {
                _waiting = false;
                return new(TakeResult());
            }
        }

        // Cancelled meanwhile, which has set the result.
        return new(this, _waiter.Version);
    }

    /// <summary>Takes what has arrived, in the socket too.</summary>
    public override bool TryRead(out ReadResult result)
    {
        ReadAhead();
        lock (_gate)
        {
            result = HasNews ? TakeResult() : default;
            return !result.Buffer.IsEmpty || result.IsCompleted || result.IsCanceled;
        }
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        lock (_gate)
        {
            // An empty result is not backed by the buffer.
            if (consumed.GetObject() != _buffer)
            {
                return;
            }

            _start = IndexOf(consumed);
            _examined = Math.Max(_start, IndexOf(examined));
            if (_start == _end && !_receiving)
            {
                _start = _examined = _end = 0;
            }
        }
    }

    public override void CancelPendingRead()
    {
        ReadResult result;
        lock (_gate)
        {
            _cancelled = true;
            if (!_waiting)
            {
                return;
            }

            _waiting = false;
            result = TakeResult();
        }

        _waiter.SetResult(result);
    }

    public override void Complete(Exception? exception = null)
    {
        // The connection ends with the socket.
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            if (!_receiving)
            {
                ReleaseBuffer();
                _receive.Dispose();
            }
        }
    }

    ReadResult IValueTaskSource<ReadResult>.GetResult(short token) => _waiter.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<ReadResult>.GetStatus(short token) => _waiter.GetStatus(token);

    void IValueTaskSource<ReadResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _waiter.OnCompleted(continuation, state, token, flags);

    // The end of an array-backed sequence carries a flag in the sign.
    private static int IndexOf(SequencePosition position) => position.GetInteger() & int.MaxValue;

    private ReadResult TakeResult()
    {
        if (_failure is not null)
        {
            throw new ConnectionResetException(_failure.Message, _failure);
        }

        var cancelled = _cancelled;
        _cancelled = false;
        return new(new ReadOnlySequence<byte>(_buffer, _start, _end - _start), cancelled, _completed);
    }
}
