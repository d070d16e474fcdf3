using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary><c>X-Accel-Redirect</c>: the answer comes from another location, named by an encoded path with a query, or by <c>@name</c>.</summary>
internal static class AccelRedirect
{
    private static readonly ByteSlice s_get = ByteSlice.From("GET"u8);

    public static Outcome Follow(Request request, ByteSlice target)
    {
        if (target.Span.StartsWith("@"u8))
        {
            return InternalRedirect.ToNamed(request, target);
        }

        var question = target.Span.IndexOf((byte)'?');
        var encoded = question < 0 ? target : target.Slice(0, question);
        var path = Decode(request.Memory, encoded);
        if (encoded.IsEmpty || IsUnsafe(encoded.Span) || IsUnsafe(path.Span))
        {
            request.LogError(LogLevel.Error, $"unsafe URI \"{target}\" was detected {UpstreamErrorLog.ReadingHeader}");
            return Outcome.Status(404);
        }

        if (request.MethodKind != MethodKind.Head)
        {
            request.MethodKind = MethodKind.Get;
            request.Method = s_get;
        }

        return InternalRedirect.To(request, path, question < 0 ? ByteSlice.NotFound : target.Slice(question + 1));
    }

    // Leaves its tree through "..", or holds NUL.
    private static bool IsUnsafe(ReadOnlySpan<byte> path) =>
        path.Contains((byte)0)
        || path.IndexOf("/../"u8) >= 0
        || path.StartsWith("../"u8)
        || path.EndsWith("/.."u8)
        || path.SequenceEqual(".."u8);

    private static ByteSlice Decode(ByteArena memory, ByteSlice encoded)
    {
        var source = encoded.Span;
        if (!source.Contains((byte)'%'))
        {
            return encoded;
        }

        var writer = new ValueWriter(memory);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '%' && i + 2 < source.Length && UriEscaping.TryDecode(source[i + 1], source[i + 2], out var value))
            {
                writer.Write(value);
                i += 2;
            }
            else
            {
                writer.Write(source[i]);
            }
        }

        return writer.Complete();
    }
}
