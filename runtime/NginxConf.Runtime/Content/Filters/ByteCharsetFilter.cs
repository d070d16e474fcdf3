using NginxConf.Runtime.Content.Charsets;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>As <see cref="CharsetFilter"/> where each byte becomes one byte: changes them where they were written.</summary>
internal sealed class ByteCharsetFilter : BodyFilter
{
    private static readonly ObjectPool<ByteCharsetFilter> s_pool = new(static () => new ByteCharsetFilter());
    private Recoding _recoding = null!;
    private Memory<byte> _memory;

    public static ByteCharsetFilter Rent(Request request, HttpExchange next, Recoding recoding)
    {
        var filter = s_pool.Rent();
        filter.Begin(request, next);
        filter._recoding = recoding;
        return filter;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _memory = Next.GetMemory(sizeHint);

    public override void Advance(int bytes)
    {
        _recoding.Recode(_memory.Span[..bytes]);
        Next.Advance(bytes);
    }

    public override void Release()
    {
        _memory = default;
        base.Release();
        s_pool.Return(this);
    }
}
