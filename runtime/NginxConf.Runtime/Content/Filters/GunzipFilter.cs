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
internal sealed class GunzipFilter : HoldingFilter
{
    private const int PartSize = 16 * 1024;
    private const int MostUnsent = 64 * 1024;
    private static readonly ObjectPool<GunzipFilter> s_pool = new(static () => new GunzipFilter());

    private readonly FedStream _input = new();
    private GZipStream? _decompressor;
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
        if (HeldLength == 0 || _failed)
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
        if (HeldLength >= sizeof(uint))
        {
            _lengthInTrailer = BinaryPrimitives.ReadUInt32LittleEndian(Held.Span[^sizeof(uint)..]);
        }
        else
        {
            for (var i = 0; i < HeldLength; i++)
            {
                _lengthInTrailer = (_lengthInTrailer >> 8) | ((uint)Held.Span[i] << 24);
            }
        }

        _taken += HeldLength;
        _input.Feed(Held);
        HeldLength = 0;
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
}
