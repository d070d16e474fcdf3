using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>
/// <c>gunzip</c>: decompresses the body for a client that does not know gzip. Few bytes may become very many, so the work is done when
/// the producer flushes, and goes no further ahead than the client follows.
/// </summary>
internal sealed class GunzipFilter : BodyFilter
{
    private const int SmallestBuffer = 4096;
    private const int PartSize = 16 * 1024;
    private const int MostUnsent = 64 * 1024;
    private static readonly ObjectPool<GunzipFilter> s_pool = new(static () => new GunzipFilter());

    private readonly FedStream _input = new();
    private GZipStream? _decompressor;
    private byte[] _buffer = [];
    private int _length;
    private uint _lengthInTrailer;
    private long _taken;
    private long _given;
    private bool _failed;

    public static GunzipFilter Rent(Request request, HttpExchange next)
    {
        var filter = s_pool.Rent();
        filter.Begin(request, next);
        return filter;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = _length + Math.Max(sizeHint, SmallestBuffer);
        if (_buffer.Length < wanted)
        {
            var larger = ArrayPool<byte>.Shared.Rent(wanted);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ReturnBuffer();
            _buffer = larger;
        }

        return _buffer.AsMemory(_length);
    }

    public override void Advance(int bytes) => _length += bytes;

    public override async ValueTask<bool> FlushAsync() => await DecompressAsync() && await base.FlushAsync();

    public override async ValueTask CompleteAsync()
    {
        if (await DecompressAsync() && IsTruncated)
        {
            // What there was reaches the client, which sees that the end is missing.
            await base.FlushAsync();
            Fail("inflate() returned -5 on response end");
        }

        if (!_failed)
        {
            await base.CompleteAsync();
        }
    }

    public override void Release()
    {
        _decompressor?.Dispose();
        _decompressor = null;
        _input.Clear();
        ReturnBuffer();
        _buffer = [];
        _length = 0;
        _lengthInTrailer = 0;
        _taken = _given = 0;
        _failed = false;
        base.Release();
        s_pool.Return(this);
    }

    // A stream ends with the length of its text (RFC 1952); of one that was cut these bytes are anything.
    private bool IsTruncated => _taken > 0 && _lengthInTrailer > _given;

    // All input that has come, as far as the client takes what becomes of it. False: nobody wants more.
    private async ValueTask<bool> DecompressAsync()
    {
        if (_length == 0 || _failed)
        {
            return !_failed;
        }

        Feed();
        var unsent = 0;
        while (true)
        {
            var count = Decompress();
            if (count <= 0)
            {
                return count == 0;
            }

            unsent += count;
            if (unsent >= MostUnsent)
            {
                unsent = 0;
                if (!await base.FlushAsync())
                {
                    return false;
                }
            }
        }
    }

    private void Feed()
    {
        if (_length >= sizeof(uint))
        {
            _lengthInTrailer = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_length - sizeof(uint)));
        }
        else
        {
            for (var i = 0; i < _length; i++)
            {
                _lengthInTrailer = (_lengthInTrailer >> 8) | ((uint)_buffer[i] << 24);
            }
        }

        _taken += _length;
        _input.Feed(_buffer.AsMemory(0, _length));
        _length = 0;
        _decompressor ??= new GZipStream(_input, CompressionMode.Decompress, leaveOpen: true);
    }

    // Bytes made of the input; 0 where it is used up, -1 where it is no gzip stream.
    private int Decompress()
    {
        try
        {
            var count = _decompressor!.Read(Next.GetMemory(PartSize).Span);
            Next.Advance(count);
            _given += count;
            return count;
        }
        catch (InvalidDataException)
        {
            Fail("inflate() failed: 0, -3");
            return -1;
        }
    }

    private void Fail(string reason)
    {
        _failed = true;
        Request.LogError(LogLevel.Error, $"{reason} while sending to client");
        Abort();
    }

    private void ReturnBuffer()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }
}
