using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Directives.Kinds;
using NginxConf.Compiler.Text;
using static NginxConf.Compiler.Directives.DirectiveContexts;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>The words that the tables are written in. A row is unsupported, inherited and not repeatable unless it says otherwise.</summary>
internal static class Rows
{
    public const DirectiveContexts HttpServer = Http | Server;
    public const DirectiveContexts HttpServerLocation = Http | Server | Location;
    public const DirectiveContexts HttpServerLocationIf = Http | Server | Location | LocationIf;

    public static readonly ArgumentShape One = ArgumentShape.Exactly(1);
    public static readonly ArgumentShape OneOrTwo = ArgumentShape.Exactly(1, 2);
    public static readonly ArgumentShape Two = ArgumentShape.Exactly(2);
    public static readonly ArgumentShape OneOrMore = ArgumentShape.OrMore(1);
    public static readonly ArgumentShape TwoOrMore = ArgumentShape.OrMore(2);

    public static readonly ValueKind Flag = new FlagKind();
    public static readonly ValueKind Size = new SizeKind();
    public static readonly ValueKind Offset = new SizeKind(Gigabytes: true);
    public static readonly ValueKind Time = new DurationKind();
    public static readonly ValueKind Seconds = new DurationKind(WholeSeconds: true);
    public static readonly ValueKind Number = new NumberKind();
    public static readonly ValueKind Complex = new TemplateKind();
    public static readonly ValueKind PathText = new TemplateKind("path");
    public static readonly ValueKind FilePath = new WordKind("path");
    public static readonly ValueKind Name = new WordKind("name");
    public static readonly ValueKind Word = WordKind.Any;
    public static readonly ArgumentReader Nothing = Positional.Of();

    /// <summary><c>number size</c>, as all directives about buffers take it.</summary>
    public static readonly ArgumentReader Buffers = Positional.Of(new CountKind(), new SizeKind(NotZero: true));

    public static readonly ValueKind TlsVersions = OneOf("SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    public static ArgumentShape Shape(params int[] counts) => ArgumentShape.Exactly(counts);

    public static ValueKind NumberFrom(long minimum, long? maximum = null) => new NumberKind(minimum, maximum);

    public static ValueKind OneOf(params string[] words) => new KeywordKind(EquatableArray.Create(words));

    public static ValueKind Or(string word, ValueKind other) => new KeywordOr(EquatableArray.Create(word), other);

    public static ValueKind Named(string name) => new WordKind(name);

    /// <summary>A regex behind <c>~</c>, or else a value of another kind.</summary>
    public static ValueKind RegexOr(ValueKind other) => new RegexOr(other);

    public static ArgumentReader Args(params ValueKind[] kinds) => Positional.Of(kinds);

    public static DirectiveInfo Row(
        string name, DirectiveContexts contexts, ArgumentShape shape, ArgumentReader arguments, string? initial = null) => new()
        {
            Name = name,
            Module = string.Empty,
            Contexts = contexts,
            Shape = shape,
            Arguments = arguments,
            Default = initial,
            Support = SupportLevel.Unsupported,
        };

    public static DirectiveInfo Compiled(this DirectiveInfo row, string? note = null) =>
        row with { Support = SupportLevel.Compiled, Note = note };

    public static DirectiveInfo NoEffect(this DirectiveInfo row, string why) =>
        row with { Support = SupportLevel.NoEffect, Note = why };

    public static DirectiveInfo Unsupported(this DirectiveInfo row, string missing) => row with { Note = missing };

    public static DirectiveInfo From(this DirectiveInfo row, string version) => row with { Since = version };

    public static DirectiveInfo Subscription(this DirectiveInfo row) => row with { Commercial = true };

    /// <summary>Repeats, and is inherited as a whole list.</summary>
    public static DirectiveInfo List(this DirectiveInfo row) =>
        row with { Merge = MergeRule.InheritList, Duplicates = DuplicateRule.Repeat };

    /// <summary>Belongs to its block only.</summary>
    public static DirectiveInfo Own(this DirectiveInfo row) => row with { Merge = MergeRule.None };

    /// <summary>Belongs to its block only, and may stand there several times.</summary>
    public static DirectiveInfo Repeats(this DirectiveInfo row) =>
        row with { Merge = MergeRule.None, Duplicates = DuplicateRule.Repeat };

    public static DirectiveInfo LastWins(this DirectiveInfo row) => row with { Duplicates = DuplicateRule.LastWins };

    /// <summary>Has a block of directives.</summary>
    public static DirectiveInfo Opening(this DirectiveInfo row, DirectiveContexts inside) =>
        row.Own() with { Block = BlockContent.Directives, Opens = inside };

    /// <summary>Has a block with entries of its own.</summary>
    public static DirectiveInfo WithEntries(this DirectiveInfo row) => row with { Block = BlockContent.Entries };

    /// <summary>Has a block that is not looked into.</summary>
    public static DirectiveInfo Opaque(this DirectiveInfo row) => row.Own() with { Block = BlockContent.Opaque };

    /// <summary>Puts the rows of one module together; <paramref name="missing"/> is the note of its unsupported rows that have none.</summary>
    public static DirectiveInfo[] Module(string name, string missing, params DirectiveInfo[] rows) =>
        rows.Select(row => row with
        {
            Module = name,
            Note = row.Note ?? (row.Support == SupportLevel.Unsupported ? missing : null),
        }).ToArray();
}
