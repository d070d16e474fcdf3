using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>
/// A file while it is read: its tree, how it came to be included, and the syntax mistakes that lie ahead. nginx meets those
/// only when it gets there, so they are reported in reading order.
/// </summary>
internal sealed class OpenFile(SyntaxTree tree, IncludeSite? includedFrom, BindContext context)
{
    private readonly List<Diagnostic> _mistakes = tree.Diagnostics.OrderBy(BeginningOf).ToList();
    private int _reported;

    public SyntaxTree Tree { get; } = tree;

    public SourceText Source => Tree.Source;

    public IncludeSite? IncludedFrom { get; } = includedFrom;

    /// <summary>Reads on up to and including <paramref name="token"/>; false when nginx has stopped before it.</summary>
    public bool ReadTo(TextSpan token)
    {
        while (_reported < _mistakes.Count && !context.HasStopped)
        {
            var next = _mistakes[_reported];
            if (BeginningOf(next) > token.Start)
            {
                break;
            }

            context.Reading = next.Where;
            context.Report(next, IncludedFrom);
            _reported++;
        }

        context.Reading = new SourceSpan(Source, token);
        return !context.HasStopped;
    }

    /// <summary>
    /// Where nginx starts on the words that it cannot finish: at the quote that is not closed, at the directive that does not end.
    /// </summary>
    private static int BeginningOf(Diagnostic mistake)
    {
        var places = Descriptors.IsEndInBlock(mistake) ? [] : mistake.Notes.Select(note => note.Where);
        return places.Append(mistake.Where).OfType<SourceSpan>().Select(place => place.Span.Start).DefaultIfEmpty().Min();
    }

    public bool ReadToEnd() => ReadTo(new TextSpan(Source.Text.Length, 0));
}
