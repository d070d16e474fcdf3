using System.Buffers;
using NginxConf.Runtime.Buffering;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;

namespace NginxConf.Runtime.Requests;

/// <summary>
/// The request body, read before it is passed on: in memory up to <c>client_body_buffer_size</c>, else in a file under
/// <c>client_body_temp_path</c>.
/// </summary>
public sealed class BodyBuffer
{
    private byte[] _memory = [];
    private int _inMemory;

    /// <summary>The whole body was read.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>A handler has passed parts of the body on without keeping them: no other handler gets it.</summary>
    internal bool IsStreamed { get; set; }

    /// <summary>Bytes read.</summary>
    public long Length => _inMemory + (File?.Length ?? 0);

    /// <summary>The body where it is not in <see cref="File"/>.</summary>
    internal ReadOnlyMemory<byte> Memory => _memory.AsMemory(0, _inMemory);

    /// <summary>The file that holds the whole body; null: memory does.</summary>
    internal TempFile? File { get; private set; }

    /// <summary><c>$request_body</c>: found where the whole body is in memory.</summary>
    internal ByteSlice InMemory => IsComplete && File is null && _inMemory > 0 ? new ByteSlice(_memory, 0, _inMemory) : default;

    /// <summary>
    /// Reads the body to its end. <see cref="Outcome.Continue"/>, or 413 for a chunked body beyond <c>client_max_body_size</c>, or 500
    /// where the file cannot be written; the reason is logged then.
    /// </summary>
    /// <exception cref="Http.BadRequestException">The client's message is broken or too slow.</exception>
    public async ValueTask<Outcome> ReadAsync(Request request)
    {
        var settings = request.Location.Settings;
        var limit = settings.ClientMaxBodySize;
        if (settings.ClientBodyInFile != BodyInFile.Off && File is null)
        {
            // Even an empty body has a file then.
            var outcome = await StoreAsync(request, ReadOnlySequence<byte>.Empty, memoryLimit: -1);
            if (!outcome.IsContinue)
            {
                return outcome;
            }
        }

        while (!request.Exchange.BodyCompleted)
        {
            var part = await request.Exchange.ReadBodyAsync();
            if (part.IsEmpty)
            {
                break;
            }

            if (limit > 0 && Length + part.Length > limit)
            {
                request.LogError(LogLevel.Error, $"client intended to send too large chunked body: {Length}+{part.Length} bytes");
                request.Exchange.KeepAlive = false;
                return Outcome.Status(413);
            }

            var outcome = await StoreAsync(request, part, MemoryLimit(request, settings.ClientBodyBufferSize));
            if (!outcome.IsContinue)
            {
                return outcome;
            }

            request.Exchange.AdvanceBody(part.Length);
        }

        IsComplete = true;
        request.BodyLength = Length;
        return Outcome.Continue;
    }

    internal void Reset()
    {
        if (_memory.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_memory);
            _memory = [];
        }

        _inMemory = 0;
        IsComplete = IsStreamed = false;
        File?.Dispose();
        File = null;
    }

    // nginx gives a body that is a little larger than the buffer a buffer of its own, and leaves a small one beside the head.
    private static int MemoryLimit(Request request, int bufferSize) =>
        request.BodyLength < 0 ? Math.Max(bufferSize, request.HeadRoom)
            : request.BodyLength < bufferSize + (long)(bufferSize >> 2) || request.BodyLength <= request.HeadRoom ? (int)request.BodyLength
            : bufferSize;

    private async ValueTask<Outcome> StoreAsync(Request request, ReadOnlySequence<byte> part, int memoryLimit)
    {
        if (File is null && request.BodyLength <= memoryLimit && _inMemory + part.Length <= memoryLimit)
        {
            Keep(part, (int)Math.Max(request.BodyLength, 0));
            return Outcome.Continue;
        }

        try
        {
            await IoThread.LeaveAsync();
            File ??= await CreateFileAsync(request);
            foreach (var segment in part)
            {
                await File.AppendAsync(segment);
            }

            return Outcome.Continue;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var path = File?.Path ?? DirectoryOf(request);
            var call = File is null ? "open" : "pwrite";
            request.LogError(LogLevel.Crit, $"{call}() \"{path}\" failed ({FileFailure.Describe(failure)})");
            request.Exchange.KeepAlive = false;
            return Outcome.Status(500);
        }
    }

    private void Keep(in ReadOnlySequence<byte> part, int expected)
    {
        var needed = Math.Max(_inMemory + (int)part.Length, expected);
        if (_memory.Length < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(needed);
            Memory.CopyTo(larger);
            if (_memory.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_memory);
            }

            _memory = larger;
        }

        part.CopyTo(_memory.AsSpan(_inMemory));
        _inMemory += (int)part.Length;
    }

    // What memory held so far goes first: the file has the whole body.
    private async ValueTask<TempFile> CreateFileAsync(Request request)
    {
        var file = TempFile.Create(DirectoryOf(request), unlinked: false);
        var wish = request.Location.Settings.ClientBodyInFile;
        if (wish == BodyInFile.On)
        {
            file.Keep();
        }

        request.LogError(wish == BodyInFile.Off ? LogLevel.Warn : LogLevel.Notice, $"a client request body is buffered to a temporary file {file.Path}");
        await file.AppendAsync(Memory);
        _inMemory = 0;
        return file;
    }

    private static string DirectoryOf(Request request) =>
        request.Client.Paths.Resolve(request.Location.Settings.ClientBodyTempPath);
}
