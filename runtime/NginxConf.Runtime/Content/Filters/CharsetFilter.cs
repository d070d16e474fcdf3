using NginxConf.Runtime.Content.Charsets;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Content.Filters;

/// <summary><c>charset</c> with <c>source_charset</c>: turns the body from one charset into another where the length changes.</summary>
internal sealed class CharsetFilter : BufferingFilter
{
    private static readonly ObjectPool<CharsetFilter> s_pool = new(static () => new CharsetFilter());
    private Recoding _recoding = null!;
    private RecodingRest _rest;

    public static CharsetFilter Rent(Request request, HttpExchange next, Recoding recoding)
    {
        var filter = s_pool.Rent();
        filter.Begin(request, next);
        filter._recoding = recoding;
        filter._rest = default;
        return filter;
    }

    public override void Release()
    {
        base.Release();
        s_pool.Return(this);
    }

    protected override void Transform(ReadOnlySpan<byte> part)
    {
        var output = new BodyWriter(Next);
        _recoding.Recode(part, ref _rest, ref output);
        output.Complete();
    }
}
