using System.Text.RegularExpressions;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Patterns;

/// <summary>
/// A regular expression over bytes: the compiler translated it from PCRE to .NET syntax, where each char stands for one byte.
/// Matching is bounded in time; a pattern that runs out of it fails the request, like nginx's match limit.
/// </summary>
public sealed class BytePattern
{
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
    public bool IsMatch(Request request, ByteSlice subject)
    {
        var match = Match(subject);
        if (!match.Success)
        {
            return false;
        }

        request.Captures.Begin(subject, _groups);
        for (var i = 0; i < Math.Min(_groups, Captures.MaxGroups); i++)
        {
            var group = match.Groups[i];
            if (group.Success)
            {
                request.Captures.Set(i, group.Index, group.Length);
            }
        }

        return true;
    }

    private Match Match(ByteSlice subject)
    {
        // Latin-1 keeps one char per byte, so that offsets are byte offsets.
        var text = string.Create(subject.Length, subject, static (chars, bytes) =>
            System.Text.Encoding.Latin1.GetChars(bytes.Span, chars));
        return _regex.Match(text);
    }
}
