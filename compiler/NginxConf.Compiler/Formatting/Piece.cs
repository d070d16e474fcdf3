using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Formatting;

/// <summary>A token that is not white space, with what is worth knowing about the white space before it.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Span">Its place.</param>
/// <param name="Newlines">The line ends before it.</param>
/// <param name="IsWide">More than one space, or a tab, stands before it on its line.</param>
/// <param name="Column">The column it is written in; tabs go to multiples of eight.</param>
internal readonly record struct Piece(SyntaxKind Kind, TextSpan Span, int Newlines, bool IsWide, int Column)
{
    /// <summary>It follows something else on its line.</summary>
    public bool IsOnSameLine => Newlines == 0;
}
