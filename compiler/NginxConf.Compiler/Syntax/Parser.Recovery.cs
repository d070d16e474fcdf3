using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <content>What happens at a missing quote, an unquoted regex and the end of the text.</content>
internal sealed partial class Parser
{
    /// <summary>nginx takes the brace of a quantifier for a block, and what follows for a directive it cannot know.</summary>
    private void ReportUnquotedRegex(TextSpan span)
    {
        var start = _lexer.Position + 1;
        var directive = new SourceSpan(_source, TextSpan.FromBounds(start, _lexer.EndOfBareWord(start)));
        var name = _text.Substring(start, directive.Span.Length);
        _diagnostics.Add(Descriptors.UnknownDirective(directive, name, null)
            .WithNote("a regex that contains \"{\" must be quoted", new SourceSpan(_source, span)));
        _isBroken = true;
    }

    private Diagnostic UnclosedQuote(TextSpan span) => span.Length > WordLimit
        ? Descriptors.MissingQuote(_source, new TextSpan(span.Start, 1))
        : EndInDirective(_text.Length).WithNote("the quote opens here", new SourceSpan(_source, new TextSpan(span.Start, 1)));

    /// <summary>
    /// Reports a missing closing quote and takes the quoted word as ended with its line (before a <c>;</c> or <c>{</c> that
    /// ends the line), so that the rest of the file is still checked.
    /// </summary>
    private void RecoverFromQuote(TextSpan span, Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        _isBroken = true;
        var lineEnd = Math.Min(_lexer.EndOfLine(span.Start), span.End);
        var wordEnd = lineEnd;
        while (wordEnd > span.Start + 1 && _text[wordEnd - 1] is ' ' or '\t' or '\r')
        {
            wordEnd--;
        }

        var isTerminated = wordEnd > span.Start + 1 && _text[wordEnd - 1] is ';' or '{';
        wordEnd = isTerminated ? wordEnd - 1 : lineEnd;
        if (span.End - wordEnd <= _rereadBudget)
        {
            _rereadBudget -= span.End - wordEnd;
            _lexer.Position = wordEnd;
            _tokens[_tokens.Count - 1] = new SyntaxToken(SyntaxKind.UnclosedWord, TextSpan.FromBounds(span.Start, wordEnd));
        }
        else
        {
            isTerminated = false;
        }

        _words.Add(WordText.Read(_text, TextSpan.FromBounds(span.Start, wordEnd), isClosed: false));
        if (!isTerminated)
        {
            EndDirective(wordEnd);
        }
    }

    private void AcceptEnd(TextSpan span)
    {
        if (_words.Count > 0)
        {
            _diagnostics.Add(EndInDirective(span.Start).WithNote("the directive starts here", new SourceSpan(_source, _words[0].Span)));
            _isBroken = true;
            EndDirective(span.Start);
        }
        else if (_open.Count > 0 && !_source.IsCommandLine)
        {
            var opener = _open.Peek().Name.Span;
            _diagnostics.Add(Descriptors.EndInBlock(_source, span).WithNote("the block opens here", new SourceSpan(_source, opener)));
        }

        while (_open.Count > 0)
        {
            CloseBlock(span.Start, isClosed: false);
        }
    }

    private Diagnostic EndInDirective(int position) => _source.IsCommandLine
        ? Descriptors.EndOfParameter(_source, new TextSpan(position, 0))
        : Descriptors.EndInDirective(_source, new TextSpan(position, 0));
}
