using System.Buffers;
using System.Threading.Channels;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Phases;

namespace NginxConf.Runtime.Buffering;

/// <summary>
/// Response body between a backend and a client that is slower: memory first (<c>*_buffers</c>), then a temporary file up to
/// <c>*_max_temp_file_size</c>, so that the backend is free long before the client has everything. One producer and one consumer,
/// side by side; order is kept.
/// </summary>
/// <param name="memoryLimit">Bytes held in memory.</param>
/// <param name="fileLimit">Bytes held in the file; 0: no file.</param>
/// <param name="createFile">Creates the file when it is first needed, off an I/O thread.</param>
internal sealed class ResponseSpool(long memoryLimit, long fileLimit, Func<TempFile> createFile) : IDisposable
{
    private readonly Channel<SpoolSegment> _segments = Channel.CreateUnbounded<SpoolSegment>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private readonly SemaphoreSlim _drained = new(0);
    private TempFile? _file;
    private long _inMemory;
    private long _inFile;
    private bool _abandoned;

    /// <summary>Name of the file for messages; null while there is none.</summary>
    public string? FilePath => _file?.Path;

    /// <summary>Adds bytes; waits while both memory and file are full. False: nobody takes them any more.</summary>
    /// <exception cref="IOException">The file cannot be written; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public async ValueTask<bool> AddAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!Volatile.Read(ref _abandoned))
        {
            // One part is held whatever the limit, or it could never pass.
            var held = Interlocked.Read(ref _inMemory);
            if (held == 0 || held + bytes.Length <= memoryLimit)
            {
                Keep(bytes.Span);
                return true;
            }

            if (_file is not null && Interlocked.Read(ref _inFile) == 0)
            {
                _file.Rewind();
            }

            if ((_file?.Length ?? 0) + bytes.Length <= fileLimit)
            {
                await AppendAsync(bytes);
                return true;
            }

            await _drained.WaitAsync();
        }

        return false;
    }

    /// <summary>Nothing more comes.</summary>
    public void Complete() => _segments.Writer.TryComplete();

    /// <summary>
    /// Writes everything to the client until <see cref="Complete"/>, after the flush that is under way. False: the client is gone.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<bool> DrainAsync(HttpExchange exchange, ValueTask<bool> flushing)
    {
        try
        {
            var open = await flushing;
            while (open && await _segments.Reader.WaitToReadAsync())
            {
                while (open && _segments.Reader.TryRead(out var segment))
                {
                    await WriteAsync(exchange, segment);
                    open = await exchange.FlushAsync();
                    Wake();
                }
            }

            return open;
        }
        finally
        {
            Volatile.Write(ref _abandoned, true);
            Wake();
        }
    }

    /// <summary>Call when both sides have ended.</summary>
    public void Dispose()
    {
        while (_segments.Reader.TryRead(out var segment))
        {
            Free(segment);
        }

        _file?.Dispose();
        _drained.Dispose();
    }

    private static void Free(in SpoolSegment segment)
    {
        if (segment.Memory is not null)
        {
            ArrayPool<byte>.Shared.Return(segment.Memory);
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var memory = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(memory);
        Interlocked.Add(ref _inMemory, bytes.Length);
        _segments.Writer.TryWrite(new SpoolSegment(memory, 0, bytes.Length));
    }

    private async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_file is null)
        {
            await IoThread.LeaveAsync();
            _file = createFile();
        }

        var offset = _file.Length;
        await _file.AppendAsync(bytes);
        Interlocked.Add(ref _inFile, bytes.Length);
        _segments.Writer.TryWrite(new SpoolSegment(null, offset, bytes.Length));
    }

    private async ValueTask WriteAsync(HttpExchange exchange, SpoolSegment segment)
    {
        if (segment.Memory is not null)
        {
            BodyText.Write(exchange, segment.Memory.AsSpan(0, segment.Length));
            Interlocked.Add(ref _inMemory, -segment.Length);
            Free(segment);
            return;
        }

        for (var done = 0; done < segment.Length;)
        {
            var memory = exchange.GetMemory(Math.Min(segment.Length - done, 4096));
            var wanted = Math.Min(segment.Length - done, memory.Length);
            var read = await _file!.ReadAsync(memory[..wanted], segment.Offset + done);
            if (read == 0)
            {
                throw new EndOfStreamException($"\"{FilePath}\" is shorter than what was written to it");
            }

            exchange.Advance(read);
            done += read;
        }

        Interlocked.Add(ref _inFile, -segment.Length);
    }

    // One permit is enough: the producer looks again at everything.
    private void Wake()
    {
        if (_drained.CurrentCount == 0)
        {
            _drained.Release();
        }
    }
}
