using System.Text.RegularExpressions;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Tests.Values.Patterns;

/// <summary>Translated patterns against PCRE itself: the same matches, the same groups, the same errors.</summary>
public sealed class PatternDifferentialTests
{
    private const int Patterns = 3000;
    private const int SubjectsPerPattern = 12;
    private const int MaximumReported = 12;

    private readonly List<string> _differences = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Generated_patterns_match_as_in_pcre(int seed)
    {
        var generator = new PatternGenerator(seed);
        var compared = 0;
        for (var i = 0; i < Patterns && _differences.Count < MaximumReported; i++)
        {
            var (source, ignoreCase) = (generator.Pattern(), generator.Chance(30));
            using var pcre = Pcre.Compile(source, ignoreCase, out var message, out var offset);
            var parsed = Parse(source, ignoreCase);
            if (pcre is null || parsed.Error is not null)
            {
                CompareErrors(source, pcre is null ? Words(source, message, offset) : null, parsed.Error);
            }
            else
            {
                compared++;
                CompareMatches(pcre, (Pattern)parsed.Value!, generator);
            }
        }

        _differences.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(Patterns / 3);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Damaged_patterns_are_refused_in_the_words_of_pcre(int seed)
    {
        var generator = new PatternGenerator(seed);
        for (var i = 0; i < Patterns && _differences.Count < MaximumReported; i++)
        {
            var source = generator.Damage(generator.Pattern());
            using var pcre = Pcre.Compile(source, ignoreCase: false, out var message, out var offset);
            CompareErrors(source, pcre is null ? Words(source, message, offset) : null, Parse(source, ignoreCase: false).Error);
        }

        _differences.ShouldBeEmpty();
    }

    /// <summary>What PCRE refuses is refused in its words, or before that as unsupported; what it takes may be unsupported.</summary>
    private void CompareErrors(string source, string? expected, ValueError? error)
    {
        if (expected is null ? error?.Kind == ValueErrorKind.Invalid : error is null)
        {
            _differences.Add($"{Printable(source)}: {error?.Message ?? "accepted"} instead of {expected ?? "accepted"}");
        }
        else if (expected is not null && error!.Kind == ValueErrorKind.Invalid && ToLatin1(error.Message) != expected)
        {
            _differences.Add($"{error.Message} instead of {expected}");
        }
    }

    private void CompareMatches(Pcre pcre, Pattern pattern, PatternGenerator generator)
    {
        var regex = new Regex(pattern.DotNet, RegexOptions.CultureInvariant);
        regex.GetGroupNumbers().Length.ShouldBe(pattern.GroupCount + 1);
        for (var i = 0; i < SubjectsPerPattern; i++)
        {
            var subject = generator.Subject();
            var expected = Show(pcre.Match(subject, pattern.GroupCount));
            var match = regex.Match(subject);
            var actual = Show(match.Success ? match.Groups.Cast<Group>().Select(g => g.Success ? g.Value : null).ToArray() : null);
            var shape = pattern.Shape is null || ShapeOracle.Matches(pattern.Shape, subject) == match.Success ? null : pattern.Shape;
            if (actual != expected || shape is not null)
            {
                _differences.Add(
                    $"{Printable(pattern.Source)} as {pattern.DotNet} {shape} on \"{Printable(subject)}\": {actual} instead of {expected}");
                return;
            }
        }
    }

    private static string Printable(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\x{(int)c:X2}"));

    private static string Show(string?[]? groups) =>
        groups is null ? "no match" : string.Join(" ", groups.Select(g => g is null ? "-" : $"<{Printable(g)}>"));

    private static string Words(string source, string message, int offset) =>
        $"pcre2_compile() failed: {message} in \"{source}\"{(offset == source.Length ? string.Empty : $" at \"{source[offset..]}\"")}";

    /// <summary>The generator writes bytes as characters; a configuration holds them as text.</summary>
    private static ParsedValue Parse(string latin1, bool ignoreCase) =>
        Pattern.Parse(ByteText.FromBytes(latin1.Select(c => (byte)c).ToArray()), ignoreCase);

    private static string ToLatin1(string text) => string.Concat(ByteText.ToBytes(text).Select(b => (char)b));
}
