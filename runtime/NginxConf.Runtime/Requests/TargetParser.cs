using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>
/// Splits the request target into path and query by nginx's rules: the path is percent-decoded once, dot segments are resolved,
/// and adjacent slashes become one where <c>merge_slashes</c> is on. Bytes above ASCII pass unchanged.
/// </summary>
internal static class TargetParser
{
    private enum State
    {
        Usual,
        Slash,
        Dot,
        DotDot,
    }

    /// <summary>Sets path and query from the target; false where it is malformed or leaves the root: answer 400.</summary>
    public static bool TryParse(Request request, bool mergeSlashes)
    {
        var target = request.Target.Span;
        var query = target.IndexOf((byte)'?');
        var path = query < 0 ? target : target[..query];

        // Fast way: the path stands in the target as it is.
        if (IsPlain(path) && (query < 0 || !target[query..].Contains((byte)'#')))
        {
            request.QuotedUri = path.Contains((byte)'+');
            request.Path = request.Target.Slice(0, path.Length);
            request.Query = query < 0 ? ByteSlice.NotFound : NonEmpty(request.Target.Slice(query + 1));
            return true;
        }

        return TryParseComplex(request, mergeSlashes);
    }

    private static bool IsPlain(ReadOnlySpan<byte> path) =>
        path.Length > 0 && path[0] == '/'
        && path.IndexOfAny((byte)'%', (byte)'#') < 0
        && path.IndexOf("//"u8) < 0
        && path.IndexOf("/."u8) < 0;

    private static bool TryParseComplex(Request request, bool mergeSlashes)
    {
        // What a refused target leaves: logs print an empty path.
        request.Path = ByteSlice.Empty;

        var target = request.Target.Span;
        var slice = request.Memory.Allocate(target.Length + 1, out var output);
        var length = 0;
        var argumentsAt = -1;
        var state = State.Usual;

        // An absolute-form target may have no path at all.
        if (target.IsEmpty || target[0] != '/')
        {
            output[length++] = (byte)'/';
            state = State.Slash;
        }

        for (var i = 0; i < target.Length;)
        {
            var c = target[i++];
            var literal = false;
            if (c == '%')
            {
                if (i + 1 >= target.Length || !UriEscaping.TryDecode(target[i], target[i + 1], out c) || c == 0)
                {
                    return false;
                }

                i += 2;
                request.QuotedUri = true;
                literal = c is (byte)'%' or (byte)'#' or (byte)'?';
            }

            if (!literal && c is (byte)'?' or (byte)'#')
            {
                argumentsAt = c == '?' ? i : -1;
                break;
            }

            if (c == '/' && state is State.Dot or State.DotDot)
            {
                if (!RemoveDots(state, output, ref length))
                {
                    return false;
                }

                state = State.Slash;
                continue;
            }

            request.QuotedUri |= c == '+';
            if (c != '/' || state != State.Slash || !mergeSlashes)
            {
                output[length++] = c;
            }

            state = Next(state, c);
        }

        if (!RemoveDots(state, output, ref length))
        {
            return false;
        }

        request.Path = slice.Slice(0, length);
        request.Query = argumentsAt < 0 ? ByteSlice.NotFound : Arguments(request.Target.Slice(argumentsAt));
        return true;
    }

    private static State Next(State state, byte c) => (state, c) switch
    {
        (_, (byte)'/') => State.Slash,
        (State.Slash, (byte)'.') => State.Dot,
        (State.Dot, (byte)'.') => State.DotDot,
        _ => State.Usual,
    };

    // Removes a last segment "." or "..", the latter with the segment before it; the slash before that stays.
    private static bool RemoveDots(State state, ReadOnlySpan<byte> output, ref int length)
    {
        if (state == State.Dot)
        {
            length--;
        }
        else if (state == State.DotDot)
        {
            length = length < 4 ? 0 : output[..(length - 3)].LastIndexOf((byte)'/') + 1;
        }

        return length > 0;
    }

    private static ByteSlice Arguments(ByteSlice rest)
    {
        var fragment = rest.Span.IndexOf((byte)'#');
        return NonEmpty(fragment < 0 ? rest : rest.Slice(0, fragment));
    }

    private static ByteSlice NonEmpty(ByteSlice value) => value.IsEmpty ? ByteSlice.NotFound : value;
}
