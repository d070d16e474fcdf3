using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Rewriting;

/// <summary>What the directives of the rewrite module do once their condition holds.</summary>
public static class Rewriter
{
    /// <summary>The pattern of <c>rewrite</c> or of an <c>if</c>: a miss forgets the captures of earlier matches.</summary>
    public static bool IsMatch(Request request, BytePattern pattern, ByteSlice subject)
    {
        if (pattern.IsMatch(request, subject))
        {
            return true;
        }

        request.ForgetCaptures();
        return false;
    }

    /// <summary>The same with <c>rewrite_log on</c>.</summary>
    /// <param name="log">The pattern as written.</param>
    public static bool IsMatch(Request request, BytePattern pattern, ByteSlice subject, ReadOnlySpan<byte> log)
    {
        var matches = IsMatch(request, pattern, subject);
        request.LogError(LogLevel.Notice, $"\"{log}\" {(matches ? "matches" : "does not match")} \"{subject}\"");
        return matches;
    }

    /// <summary>A variable of <c>set</c> that nothing was assigned to yet: empty, and a line in the error log.</summary>
    public static ByteSlice Uninitialized(Request request, ReadOnlySpan<byte> name)
    {
        if (request.Location.Settings.UninitializedVariableWarn)
        {
            request.LogError(LogLevel.Warn, $"using uninitialized \"{name}\" variable");
        }

        return ByteSlice.Empty;
    }

    /// <summary>
    /// <c>$1</c> in the arguments of a replacement or in a redirect: encoded again where the client had encoded it.
    /// </summary>
    public static ByteSlice QuotedCapture(Request request, int index) =>
        request.QuotedUri ? UriEscaping.Arguments(request.Memory, request.Captures[index]) : request.Captures[index];

    /// <summary>
    /// <c>rewrite</c> to a path: what stood before and behind the literal <c>?</c> of the replacement, evaluated.
    /// </summary>
    /// <param name="path">Replaces the path as it is: no decoding, no merging of slashes.</param>
    /// <param name="arguments">Not found where the replacement has no <c>?</c>.</param>
    /// <param name="keepArguments">The old query follows; false for a replacement that ends in <c>?</c>.</param>
    /// <param name="log"><c>rewrite_log on</c></param>
    /// <returns>Go on, or 500 where nothing is left of the path.</returns>
    public static Outcome ChangeUri(Request request, ByteSlice path, ByteSlice arguments, bool keepArguments, bool log = false)
    {
        request.IsInternal = request.UriChanged = request.TargetOutdated = true;
        if (arguments.IsFound)
        {
            request.Query = keepArguments && !request.Query.IsEmpty
                ? request.Memory.Concat(arguments, "&"u8, request.Query)
                : arguments;
        }
        else if (!keepArguments && request.Query.IsFound)
        {
            request.Query = ByteSlice.Empty;
        }

        if (log)
        {
            request.LogError(LogLevel.Notice, $"rewritten data: \"{path}\", args: \"{request.Query}\"");
        }

        request.Path = path;
        if (path.IsEmpty)
        {
            request.LogError(LogLevel.Error, $"the rewritten URI has a zero length");
            return Outcome.Status(500);
        }

        return Outcome.Continue;
    }

    /// <summary><c>rewrite ... redirect|permanent</c> or a replacement that starts with a scheme: redirect to it.</summary>
    /// <param name="hasArguments">The replacement holds a literal <c>?</c>.</param>
    /// <param name="log"><c>rewrite_log on</c></param>
    public static Outcome Redirect(
        Request request, int status, ByteSlice target, bool keepArguments, bool hasArguments, bool log = false)
    {
        request.IsInternal = true;
        target = UriEscaping.UnescapeRedirect(request.Memory, target);
        if (keepArguments && !request.Query.IsEmpty)
        {
            target = request.Memory.Concat(target, hasArguments ? "&"u8 : "?"u8, request.Query);
        }

        if (log)
        {
            request.LogError(LogLevel.Notice, $"rewritten redirect: \"{target}\"");
        }

        request.Response.Location = target.IsFound ? target : ByteSlice.Empty;
        return Outcome.Status(status);
    }

    /// <summary><c>rewrite ... last</c>: stop; the location is found anew at the end of the phase, 500 after ten cycles.</summary>
    public static Outcome Last(Request request) => Outcome.Continue;

    /// <summary><c>rewrite ... break</c> and <c>break</c>: stop, and stay in this location.</summary>
    /// <param name="rewritten">It is the flag of a <c>rewrite</c>.</param>
    public static Outcome Break(Request request, bool rewritten)
    {
        request.LocationOutdated |= rewritten || request.UriChanged;
        request.UriChanged = false;
        return Outcome.Continue;
    }

    /// <summary><c>return CODE TEXT</c> and <c>return CODE URL</c>.</summary>
    /// <param name="text">Not found: <c>return CODE</c>.</param>
    public static Outcome Return(Request request, int status, ByteSlice text = default)
    {
        if (status >= 400 && !text.IsFound)
        {
            return Outcome.Status(status);
        }

        request.Exchange.DiscardBody();
        var response = request.Response;
        if (status is 301 or 302 or 303 or 307 or 308)
        {
            response.Location = text.IsFound ? text : ByteSlice.Empty;
            return Outcome.Status(status);
        }

        response.StatusCode = status;
        response.ContentLength = text.Length;
        MediaType.Set(request);
        var outcome = HeaderFilters.SendHead(request);
        if (!outcome.IsContinue)
        {
            return outcome;
        }

        BodyText.Write(request.Exchange, text.Span);
        return Outcome.Done;
    }
}
