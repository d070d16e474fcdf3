using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>The port that the client names: in an absolute-form target, else in the Host field.</summary>
internal static class AuthorityPort
{
    public static ByteSlice Find(Request request)
    {
        var authority = OfTarget(request.RequestLine);
        if (!authority.IsFound)
        {
            authority = request.Headers.Find("host"u8);
        }

        var text = authority.Span;
        var colon = text.LastIndexOf((byte)':');
        return colon < 0 || text[colon..].Contains((byte)']') ? ByteSlice.Empty : authority.Slice(colon + 1);
    }

    private static ByteSlice OfTarget(ByteSlice line)
    {
        var text = line.Span;
        var blank = text.IndexOf((byte)' ');
        var scheme = text.IndexOf("://"u8);
        if (blank < 0 || scheme < blank || text[blank..scheme].IndexOfAny((byte)'/', (byte)'?') >= 0)
        {
            return ByteSlice.NotFound;
        }

        var authority = line.Slice(scheme + 3);
        var end = authority.Span.IndexOfAny("/?# "u8);
        return end < 0 ? authority : authority.Slice(0, end);
    }
}
