using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Patterns;

/// <summary>
/// A regular expression over bytes: the compiler translated it from PCRE to .NET syntax, where each char stands for one byte.
/// Matching is bounded in time; a pattern that runs out of it fails the request, like nginx's match limit. Thread safe.
/// </summary>
public sealed class BytePattern
{
    private const int StackLimit = 512;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);
    private readonly Regex _regex;
    private readonly int _groups;

    /// <param name="pattern">.NET syntax; groups are named by their PCRE numbers.</param>
    /// <param name="groups">Capturing groups, group 0 included.</param>
    public BytePattern(string pattern, int groups)
    {
        _regex = new Regex(pattern, RegexOptions.CultureInvariant, s_limit);
        _groups = groups;
    }

    /// <summary>Matches and, on success, replaces the request's captures.</summary>
    /// <exception cref="RegexMatchTimeoutException">The pattern needed more than its time.</exception>
    public bool IsMatch(Request request, ByteSlice subject) => IsMatch(subject, request);

    /// <summary>Matches; no captures are kept.</summary>
    /// <exception cref="RegexMatchTimeoutException">The pattern needed more than its time.</exception>
    public bool IsMatch(ByteSlice subject) => IsMatch(subject, null);

    private bool IsMatch(ByteSlice subject, Request? captures)
    {
        // Latin-1 keeps one char per byte, so that offsets are byte offsets.
        char[]? rented = null;
        var buffer = subject.Length <= StackLimit
            ? stackalloc char[StackLimit]
            : rented = ArrayPool<char>.Shared.Rent(subject.Length);
        try
        {
            var text = buffer[..Encoding.Latin1.GetChars(subject.Span, buffer)];
            if (!_regex.IsMatch(text))
            {
                return false;
            }

            if (captures is not null)
            {
                Capture(captures, subject, text);
            }

            return true;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    // Groups need a Match, which .NET gives for strings only: the second pass costs only subjects that match.
    private void Capture(Request request, ByteSlice subject, ReadOnlySpan<char> text)
    {
        if (_groups <= 1)
        {
            request.ForgetCaptures();
            return;
        }

        var match = _regex.Match(text.ToString());
        request.Captures.Begin(subject, _groups);
        for (var i = 0; i < request.Captures.Count; i++)
        {
            var group = match.Groups[i];
            if (group.Success)
            {
                request.Captures.Set(i, group.Index, group.Length);
            }
        }
    }
}
