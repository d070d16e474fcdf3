using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Formatting;

/// <summary>What of a comment is kept: all but blanks at its end; an <c>#ngxc</c> line loses nothing but the line end.</summary>
internal static class CommentText
{
    /// <summary>The comment speaks to this compiler: on which line it stands matters.</summary>
    public static bool IsMarked(string text, TextSpan comment) =>
        string.CompareOrdinal(text, comment.Start, ExtensionLine.Marker, 0, ExtensionLine.Marker.Length) == 0;

    public static TextSpan Trim(string text, TextSpan comment)
    {
        var isExtension = ExtensionLine.IsAt(text, comment);
        var end = comment.End;
        while (text[end - 1] == '\r' || (!isExtension && text[end - 1] is ' ' or '\t'))
        {
            end--;
        }

        return TextSpan.FromBounds(comment.Start, end);
    }
}
