using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Http.Site;

/// <summary>Locations for tests of the front ends.</summary>
internal static class Answers
{
    private static readonly LocationSettings s_plain = new() { DefaultType = ByteSlice.From("text/plain"u8) };

    /// <summary><c>return 200 TEXT</c></summary>
    public static TestLocation Text(string text, LocationSettings? settings = null) => new(settings ?? s_plain)
    {
        OnRewrite = request => new(Rewriter.Return(request, 200, TestLocation.Bytes(text))),
    };

    /// <summary>Reads the whole body and sends it back without a declared length.</summary>
    public static TestLocation Echo(LocationSettings? settings = null) => new(settings ?? s_plain)
    {
        OnContent = async request =>
        {
            var body = new MemoryStream();
            while (true)
            {
                var part = await request.Exchange.ReadBodyAsync();
                if (part.IsEmpty)
                {
                    break;
                }

                foreach (var segment in part)
                {
                    body.Write(segment.Span);
                }

                request.Exchange.AdvanceBody(part.Length);
            }

            request.Response.StatusCode = 200;
            HeaderFilters.SendHead(request);
            body.ToArray().CopyTo(request.Exchange.GetMemory((int)body.Length));
            request.Exchange.Advance((int)body.Length);
            return Outcome.Done;
        },
    };

    /// <summary>A body of that many bytes, sent in steps, with or without a declared length.</summary>
    public static TestLocation Stream(int length, bool declared, LocationSettings? settings = null) => new(settings ?? s_plain)
    {
        OnContent = async request =>
        {
            request.Response.StatusCode = 200;
            request.Response.ContentLength = declared ? length : -1;
            HeaderFilters.SendHead(request);
            for (var left = length; left > 0;)
            {
                var memory = request.Exchange.GetMemory(4096);
                var count = Math.Min(left, memory.Length);
                memory.Span[..count].Fill((byte)'x');
                request.Exchange.Advance(count);
                left -= count;
                if (!await request.Exchange.FlushAsync())
                {
                    return Outcome.Close;
                }
            }

            return Outcome.Done;
        },
    };
}
