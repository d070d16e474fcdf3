using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>Makes wrong configurations of a right one, the way people do: one or two small changes each, by fixed seeds.</summary>
internal sealed class Mutator(string name, string text, IReadOnlyList<string> foreign)
{
    private static readonly string[] s_badValues =
    [
        "x", "-1", "0", "1x", "99999999999999999999", "on", "off", "$nope", "${open", "$", "\"\"", "10m", "10g", "1h30m", "5r/s", "(", "[a", "=",
        "127.0.0.1", "127.0.0.1:80", "300.1.1.1", "unix:", "http://127.0.0.1", "/none/path", "@name", "zone=none:1m", "zone=none", "a=b", "80", "65536", "any", "default",
    ];

    private readonly SyntaxTree _tree = SyntaxTree.Parse(new SourceText("/base.conf", text));

    public string Name { get; } = name;

    /// <summary>The mutant of a number; the same in every run.</summary>
    public Mutant Mutate(int number)
    {
        var random = new Random(Name.Aggregate(number * 7919, (seed, c) => unchecked((seed * 31) + c)));
        var changes = random.Next(6) == 0 ? 2 : 1;
        var (mutant, tree, kinds) = (text, _tree, "");
        for (var i = 0; i < changes; i++)
        {
            var kind = random.Next(16);
            mutant = Change(tree, kind, random);
            kinds += (i > 0 ? "+" : "") + kind;
            tree = SyntaxTree.Parse(new SourceText("/mutant.conf", mutant));
        }

        return new Mutant($"{Name}#{number}", kinds, mutant);
    }

    private string Change(SyntaxTree tree, int kind, Random random)
    {
        var tokens = tree.Tokens.Where(token => token.Kind is not (SyntaxKind.Whitespace or SyntaxKind.Comment or SyntaxKind.EndOfFile)).ToList();
        var words = tokens.Where(token => token.Kind == SyntaxKind.Word).ToList();
        var directives = tree.Root.Directives.SelectMany(Flatten).ToList();
        var arguments = directives.SelectMany(directive => directive.Arguments).Select(word => word.Span).ToList();
        var token = Pick(tokens, random).Span;
        var directive = Pick(directives, random);
        var argument = Pick(arguments, random);
        switch (kind)
        {
            case 0:
                return Replace(tree, token, "");
            case 1:
                return Replace(tree, token, $"{tree.TextOf(token)} {tree.TextOf(token)}");
            case 2:
                return Swap(tree, Pick(words, random).Span, Pick(words, random).Span);
            case 3:
                return Replace(tree, Pick(tokens.Where(t => t.Kind != SyntaxKind.Word), random).Span, "");
            case 4:
                var quote = random.Next(2) == 0 ? "\"" : "'";
                return Replace(tree, new TextSpan(random.Next(2) == 0 ? argument.Start : argument.End, 0), quote);
            case 5:
                return Replace(tree, directive.Name.Span, Misspell(directive.Name.Value, random));
            case 6:
                var variables = words.Where(word => tree.TextOf(word.Span).Contains('$')).ToList();
                return variables.Count == 0
                    ? Replace(tree, argument, "$unknown")
                    : Replace(tree, Pick(variables, random).Span, word => word.Replace("$", random.Next(3) == 0 ? "$un" : "${x}$"));
            case 7 or 8:
                return Replace(tree, argument, Pick(s_badValues, random));
            case 9:
                return Insert(tree, directive.Span.End, "\n" + tree.TextOf(directive.Span));
            case 10:
                return Move(tree, directive, Pick(directives.Where(other => other.Block is not null), random));
            case 11:
                return Replace(tree, directive.Span, "");
            case 12:
                return directive.Arguments.Count > 0 && random.Next(2) == 0
                    ? Replace(tree, Pick(directive.Arguments, random).Span, "")
                    : Insert(tree, directive.HeadSpan.End, " " + Pick(s_badValues, random));
            case 13:
                return Insert(tree, Pick(directives.Where(other => other.Block is not null), random).Block!.Span.Start + 1, "\n" + Pick(foreign, random));
            case 14:
                var numbers = arguments.Where(span => tree.TextOf(span).Any(char.IsAsciiDigit)).ToList();
                return numbers.Count == 0
                    ? Replace(tree, argument, "5")
                    : Replace(tree, Pick(numbers, random), word => DamageNumber(word, random));
            default:
                return Insert(tree, argument.Start, "\n" + (random.Next(2) == 0 ? "\n" : Pick(s_badValues, random) + "\n"));
        }
    }

    private static IEnumerable<DirectiveSyntax> Flatten(DirectiveSyntax directive) =>
        (directive.Block?.Directives ?? []).SelectMany(Flatten).Prepend(directive);

    private static string Misspell(string word, Random random)
    {
        var at = random.Next(word.Length);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1) + (word.Length == 1 ? "x" : ""),
            1 => word.Insert(at, word[at].ToString()),
            2 => word.ToUpperInvariant(),
            _ => word + "s",
        };
    }

    private static string DamageNumber(string word, Random random)
    {
        var at = word.IndexOfAny("0123456789".ToCharArray());
        return random.Next(5) switch
        {
            0 => word + "x",
            1 => word.Insert(at, "-"),
            2 => word.Insert(at, "9999"),
            3 => word.Remove(at, 1),
            _ => string.Concat(word.Select(c => char.IsAsciiDigit(c) ? '0' : c)),
        };
    }

    private static string Move(SyntaxTree tree, DirectiveSyntax directive, DirectiveSyntax target)
    {
        var inside = target.Block!.Span.Start + 1;
        if (inside > directive.Span.Start && inside < directive.Span.End)
        {
            inside = 0;
        }

        var moved = "\n" + tree.TextOf(directive.Span) + "\n";
        return inside <= directive.Span.Start
            ? Insert(tree, inside, moved, Replace(tree, directive.Span, ""))
            : Replace(tree, directive.Span, "").Insert(inside - directive.Span.Length, moved);
    }

    private static string Swap(SyntaxTree tree, TextSpan a, TextSpan b)
    {
        var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
        if (first.End > second.Start)
        {
            return Replace(tree, first, "");
        }

        var source = tree.Source.Text;
        return string.Concat(
            source.AsSpan(0, first.Start), tree.TextOf(second), source.AsSpan(first.End, second.Start - first.End), $"{tree.TextOf(first)}{source[second.End..]}");
    }

    private static string Replace(SyntaxTree tree, TextSpan span, Func<string, string> change) => Replace(tree, span, change(tree.TextOf(span)));

    private static string Replace(SyntaxTree tree, TextSpan span, string by) => tree.Source.Text.Remove(span.Start, span.Length).Insert(span.Start, by);

    private static string Insert(SyntaxTree tree, int position, string inserted, string? into = null) =>
        (into ?? tree.Source.Text).Insert(position, inserted);

    private static T Pick<T>(IEnumerable<T> items, Random random)
    {
        var list = items as IReadOnlyList<T> ?? items.ToList();
        return list[random.Next(list.Count)];
    }
}
