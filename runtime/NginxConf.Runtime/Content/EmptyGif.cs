using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary><c>empty_gif</c>: one transparent pixel.</summary>
public static class EmptyGif
{
    // Some time in 1970 that never changes: browsers may keep the picture.
    private const long Modified = 23_349_600;
    private static readonly ByteSlice s_gif = ByteSlice.From("image/gif"u8);

    // A screen of 1 x 1 with a palette of black and white, transparency, and the one pixel.
    private static readonly byte[] s_picture =
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 1, 0,
        0, 0, 0, 0xff, 0xff, 0xff,
        0x21, 0xf9, 4, 1, 0, 0, 1, 0,
        0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0,
        2, 2, 0x4c, 1, 0, 0x3b,
    ];

    public static ValueTask<Outcome> ServeAsync(Request request)
    {
        if (request.MethodKind is not (MethodKind.Get or MethodKind.Head))
        {
            return new(Outcome.Status(405));
        }

        request.Exchange.DiscardBody();
        var response = request.Response;
        response.StatusCode = 200;
        response.ContentType = s_gif;
        response.ContentLength = s_picture.Length;
        response.LastModified = Modified;
        var outcome = HeaderFilters.SendHead(request);
        if (!outcome.IsContinue)
        {
            return new(outcome);
        }

        BodyText.Write(request.Exchange, s_picture);
        return new(Outcome.Done);
    }
}
