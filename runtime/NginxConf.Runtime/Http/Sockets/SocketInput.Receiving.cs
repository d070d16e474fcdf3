using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace NginxConf.Runtime.Http.Sockets;

internal sealed partial class SocketInput
{
    private CancellationTokenSource? _ended;
    private bool _watching;

    /// <summary>Cancelled when the client ends the connection: receives without being asked until the next read.</summary>
    public CancellationToken WatchForEnd()
    {
        CancellationToken token;
        lock (_gate)
        {
            _ended ??= new();
            token = _ended.Token;
            if (_completed)
            {
                _ended.Cancel();
                return token;
            }

            _watching = true;
        }

        ReadAhead();
        return token;
    }

    // Receives where there is room and nobody does; ends when there is nothing more at hand.
    private void ReadAhead()
    {
        while (true)
        {
            lock (_gate)
            {
                if (_receiving || _completed || _disposed || !HasRoomAhead())
                {
                    return;
                }

                _receive.SetBuffer(_buffer, _end, _buffer.Length - _end);
                _receiving = true;
            }

            if (Receive())
            {
                return;
            }

            lock (_gate)
            {
                EndReceive();
            }
        }
    }

    // Data may be in somebody's hands, so the buffer must stay.
    private bool HasRoomAhead()
    {
        if (_buffer.Length == 0)
        {
            _buffer = ArrayPool<byte>.Shared.Rent(SmallBuffer);
        }

        return _end < _buffer.Length;
    }

    // Called by a reader, who holds no data.
    private void PrepareReceive()
    {
        if (_start == _end)
        {
            _start = _examined = _end = 0;
            var size = !_filled ? SmallBuffer : Math.Min(LargeBuffer, _buffer.Length * 4);
            if (_buffer.Length != size)
            {
                ReleaseBuffer();
                _buffer = ArrayPool<byte>.Shared.Rent(size);
            }
        }
        else if (_end == _buffer.Length)
        {
            var length = _end - _start;
            var target = _start > 0 ? _buffer : ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, length).CopyTo(target);
            if (target != _buffer)
            {
                ReleaseBuffer();
                _buffer = target;
            }

            (_start, _examined, _end) = (0, length, length);
        }

        _receive.SetBuffer(_buffer, _end, _buffer.Length - _end);
        _receiving = true;
    }

    /// <summary>False where it ended at once: <see cref="EndReceive"/> is the caller's.</summary>
    private bool Receive()
    {
        try
        {
            return _socket.ReceiveAsync(_receive);
        }
        catch (ObjectDisposedException exception)
        {
            // Aborted by a timeout or by the end of the process.
            _failure = exception;
            return false;
        }
    }

    private void EndReceive()
    {
        _receiving = false;
        var count = _receive.SocketError == SocketError.Success ? _receive.BytesTransferred : 0;
        if (_receive.SocketError != SocketError.Success)
        {
            _failure ??= new SocketException((int)_receive.SocketError);
        }

        _filled = count == _receive.Count;
        _end += count;
        if (count == 0 || _failure is not null)
        {
            _completed = true;
            if (_ended is not null)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static ended => ended.Cancel(), _ended, preferLocal: false);
            }
        }

        if (_disposed)
        {
            ReleaseBuffer();
        }
    }

    private void OnReceived()
    {
        ReadResult result = default;
        bool waiting;
        Exception? failure;
        lock (_gate)
        {
            EndReceive();
            (waiting, _waiting) = (_waiting, false);
            failure = _failure;
            if (waiting)
            {
                _watching = false;
                result = failure is null ? TakeResult() : default;
            }
        }

        if (!waiting)
        {
            if (_watching)
            {
                ReadAhead();
            }
        }
        else if (failure is null)
        {
            _waiter.SetResult(result);
        }
        else
        {
            _waiter.SetException(new ConnectionResetException(failure.Message, failure));
        }
    }

    private void ReleaseBuffer()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private sealed class Operation(SocketInput owner) : SocketAsyncEventArgs(true)
    {
        protected override void OnCompleted(SocketAsyncEventArgs e) => owner.OnReceived();
    }
}
