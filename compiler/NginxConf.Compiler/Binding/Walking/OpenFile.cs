using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>
/// A file while it is read: its tree, how it came to be included, and the syntax mistakes that lie ahead. nginx meets those
/// only when it gets there, so they are reported in reading order.
/// </summary>
internal sealed class OpenFile(SyntaxTree tree, IncludeSite? includedFrom, BindContext context)
{
    private int _reported;

    public SyntaxTree Tree { get; } = tree;

    public SourceText Source => Tree.Source;

    public IncludeSite? IncludedFrom { get; } = includedFrom;

    /// <summary>Reads on up to and including <paramref name="token"/>; false when nginx has stopped before it.</summary>
    public bool ReadTo(TextSpan token)
    {
        while (_reported < Tree.Diagnostics.Count && !context.HasStopped)
        {
            var next = Tree.Diagnostics[_reported];
            if (next.Where is { } where && where.Span.Start > token.Start)
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

    public bool ReadToEnd() => ReadTo(new TextSpan(Source.Text.Length, 0));
}
