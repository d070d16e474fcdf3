using System.IO.Compression;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Content.Filters;

/// <summary><c>gzip on</c>: compresses the body on its way (RFC 1952). Counts for <c>$gzip_ratio</c>.</summary>
internal sealed class GzipFilter : BufferingFilter
{
    private static readonly ObjectPool<GzipFilter> s_pool = new(static () => new GzipFilter());

    private static readonly ZLibCompressionOptions[] s_levels =
        [.. Enumerable.Range(0, 10).Select(level => new ZLibCompressionOptions { CompressionLevel = level == 1 ? FastestUseful : level })];

    // zlib-ng's level 1 makes files that are a quarter larger than those of zlib's; its level 2 is like zlib's 1.
    private const int FastestUseful = 2;

    private readonly ExchangeStream _output = new();
    private GZipStream? _compressor;
    private long _read;

    // A stream of nothing; the framework's writes nothing at all for it.
    private static ReadOnlySpan<byte> Empty => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static GzipFilter Rent(Request request, HttpExchange next)
    {
        var filter = s_pool.Rent();
        filter.Begin(request, next);
        filter._output.Target = next;
        return filter;
    }

    public override void Deliver()
    {
        _compressor?.Flush();
        base.Deliver();
    }

    public override ValueTask CompleteAsync()
    {
        if (_compressor is null)
        {
            _output.Write(Empty);
        }
        else
        {
            _compressor.Dispose();
            _compressor = null;
        }

        Request.Response.GzipRead = _read;
        Request.Response.GzipWritten = _output.Written;
        return base.CompleteAsync();
    }

    public override void Release()
    {
        // Of a response that was given up the end of the stream goes nowhere.
        _output.Target = null;
        _compressor?.Dispose();
        _compressor = null;
        _output.Written = 0;
        _read = 0;
        base.Release();
        s_pool.Return(this);
    }

    protected override void Transform(ReadOnlySpan<byte> part)
    {
        _compressor ??= new GZipStream(_output, s_levels[Request.Location.Settings.GzipCompLevel], leaveOpen: true);
        _compressor.Write(part);
        _read += part.Length;
    }
}
