using System.Text;

namespace NginxConf.Compiler.Values.Patterns;

/// <summary>
/// Prints a parsed pattern for <c>System.Text.RegularExpressions</c>, in such a way that nothing depends on options or
/// Unicode: classes are written out, groups are numbered alike because names are dropped, and so are word boundaries,
/// which .NET defines by Unicode.
/// </summary>
internal sealed class DotNetWriter(PatternParser pattern)
{
    private const string WordBoundary = "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))";
    private const string NotWordBoundary = "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))";

    private readonly StringBuilder _out = new();

    public string Write(PatternNode node)
    {
        Append(node);
        return _out.ToString();
    }

    private void Append(PatternNode node)
    {
        switch (node)
        {
            case SetNode set:
                _out.Append(SetText.Of(set.Bytes));
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    AppendItem(item);
                }

                break;
            case AlternationNode alternation:
                for (var i = 0; i < alternation.Branches.Count; i++)
                {
                    _out.Append(i == 0 ? string.Empty : "|");
                    Append(alternation.Branches[i]);
                }

                break;
            case GroupNode group:
                _out.Append(Opening(group.Kind));
                Append(group.Body);
                _out.Append(')');
                break;
            case RepeatNode repeat:
                AppendRepeat(repeat);
                break;
            case AnchorNode anchor:
                _out.Append(Text(anchor.Kind));
                break;
            case BackReferenceNode reference:
                _out.Append("\\k<").Append(pattern.NumberOf(reference.Group)).Append('>');
                break;
        }
    }

    /// <summary>An item of a sequence: branches need a group around them.</summary>
    private void AppendItem(PatternNode item)
    {
        if (item is AlternationNode)
        {
            AppendGrouped(item);
        }
        else
        {
            Append(item);
        }
    }

    private void AppendRepeat(RepeatNode repeat)
    {
        _out.Append(repeat.Mode == RepeatMode.Possessive ? "(?>" : string.Empty);
        if (repeat.Body is SetNode or GroupNode or BackReferenceNode)
        {
            Append(repeat.Body);
        }
        else
        {
            AppendGrouped(repeat.Body);
        }

        _out.Append((repeat.Minimum, repeat.Maximum) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (var minimum, null) => $"{{{minimum},}}",
            var (minimum, maximum) => minimum == maximum ? $"{{{minimum}}}" : $"{{{minimum},{maximum}}}",
        });
        _out.Append(repeat.Mode switch { RepeatMode.Lazy => "?", RepeatMode.Possessive => ")", _ => string.Empty });
    }

    private void AppendGrouped(PatternNode node)
    {
        _out.Append("(?:");
        Append(node);
        _out.Append(')');
    }

    private static string Opening(GroupKind kind) => kind switch
    {
        GroupKind.Capture => "(",
        GroupKind.Atomic => "(?>",
        GroupKind.LookAhead => "(?=",
        GroupKind.NegativeLookAhead => "(?!",
        GroupKind.LookBehind => "(?<=",
        GroupKind.NegativeLookBehind => "(?<!",
        _ => "(?:",
    };

    /// <remarks>PCRE's <c>(?m)^</c> does not match after a newline that ends the text, .NET's does.</remarks>
    private static string Text(AnchorKind kind) => kind switch
    {
        AnchorKind.Start => "^",
        AnchorKind.LineStart => "(?:^|(?<=\\n)(?!\\z))",
        AnchorKind.End => "\\z",
        AnchorKind.EndOrFinalNewLine => "$",
        AnchorKind.LineEnd => "(?=\\n|\\z)",
        AnchorKind.WordBoundary => WordBoundary,
        _ => NotWordBoundary,
    };
}
