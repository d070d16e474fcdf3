using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>A directive whose name, place and number of arguments are right.</summary>
internal sealed class BoundDirective(DirectiveInfo info, DirectiveSyntax syntax, SourceText file, IncludeSite? includedFrom)
{
    public DirectiveInfo Info { get; } = info;

    public string Name => Info.Name;

    public SourceText File { get; } = file;

    public IncludeSite? IncludedFrom { get; } = includedFrom;

    /// <summary>The arguments, unquoted and unescaped.</summary>
    public EquatableArray<string> Words { get; } = syntax.Arguments.Select(word => word.Value).ToEquatableArray();

    /// <summary>The arguments as the catalog reads them.</summary>
    public EquatableArray<Value> Values { get; set; }

    /// <summary>nginx refuses an argument; like nginx, only the first such argument of a directive is reported.</summary>
    public bool HasMistake { get; private set; }

    /// <summary>The structured form, for directives that have one.</summary>
    public DirectiveDetail? Detail { get; set; }

    /// <summary>The block of a directive with <see cref="BlockContent.Directives"/>.</summary>
    public BoundBlock? Block { get; set; }

    /// <summary>The lines of a directive with <see cref="BlockContent.Entries"/>.</summary>
    public IEnumerable<BoundEntry> Entries { private get; set; } = [];

    /// <summary>The name and the arguments.</summary>
    public SourceSpan Where { get; } = new(file, syntax.HeadSpan);

    /// <summary>The <c>;</c> or <c>{</c> behind the arguments.</summary>
    public SourceSpan End { get; } = new(file, syntax.Terminator);

    /// <summary>The head as written, white space between the words reduced to one space.</summary>
    public string Text { get; } = string.Join(
        " ", syntax.Arguments.Prepend(syntax.Name).Select(word => file.Text.Substring(word.Span.Start, word.Span.Length)));

    /// <summary>The place of one argument, or of the whole head for a negative index.</summary>
    public SourceSpan At(int argument) =>
        argument >= 0 && argument < syntax.Arguments.Count ? new SourceSpan(File, syntax.Arguments[argument].Span) : Where;

    /// <summary>Notes a mistake in the arguments; null when the directive has one already.</summary>
    public Diagnostic? FirstMistake(Diagnostic diagnostic)
    {
        var isFirst = !HasMistake;
        HasMistake = true;
        return isFirst ? MissingSemicolon.Explain(diagnostic, File, syntax) : null;
    }

    /// <summary>The lines of the block, which are read from the file while they are taken; none the second time.</summary>
    public IEnumerable<BoundEntry> TakeEntries()
    {
        var entries = Entries;
        Entries = [];
        return entries;
    }

    public DirectiveModel ToModel() => new(Info, Values, Where, Text, Detail) { Words = Words };
}
