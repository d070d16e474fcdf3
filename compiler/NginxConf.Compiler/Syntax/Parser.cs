using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>
/// Builds the tree from tokens. Open blocks stand on an explicit stack, so nesting costs no call stack; a mistake costs
/// one diagnostic and parsing goes on behind it.
/// </summary>
internal sealed partial class Parser
{
    private const string LuaBlockSuffix = "_by_lua_block";

    /// <summary>nginx reads through a buffer of 4096 bytes in which a word must fit.</summary>
    private const int WordLimit = 4096;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly Lexer _lexer;
    private readonly List<SyntaxToken> _tokens = [];
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Stack<OpenBlock> _open = new();
    private readonly List<SyntaxNode> _top = [];
    private List<WordSyntax> _words = [];
    private bool _isBroken;

    /// <summary>How many characters may still be read twice to recover from missing quotes; keeps parsing linear.</summary>
    private int _rereadBudget;

    public Parser(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _lexer = new Lexer(_text, 0, _text.Length);
        _rereadBudget = _text.Length;
    }

    private List<SyntaxNode> Members => _open.Count == 0 ? _top : _open.Peek().Members;

    public SyntaxTree Parse()
    {
        SyntaxToken token;
        do
        {
            token = _lexer.Next();
            Accept(token);
        }
        while (token.Kind != SyntaxKind.EndOfFile);

        return new SyntaxTree(_source, new FileSyntax(_top), _tokens, _diagnostics.ToSorted([_source]));
    }

    private void Accept(SyntaxToken token)
    {
        _tokens.Add(token);
        switch (token.Kind)
        {
            case SyntaxKind.Comment when _words.Count == 0:
                AcceptComment(token.Span);
                break;
            case SyntaxKind.Word:
                AcceptWord(token.Span);
                break;
            case SyntaxKind.UnclosedWord:
                RecoverFromQuote(token.Span, UnclosedQuote(token.Span));
                break;
            case SyntaxKind.Semicolon:
                AcceptSemicolon(token.Span);
                break;
            case SyntaxKind.OpenBrace:
                AcceptOpenBrace(token.Span);
                break;
            case SyntaxKind.CloseBrace:
                AcceptCloseBrace(token.Span);
                break;
            case SyntaxKind.EndOfFile:
                AcceptEnd(token.Span);
                break;
        }
    }

    private void AcceptComment(TextSpan span)
    {
        if (ExtensionLine.IsAt(_text, span))
        {
            Members.AddRange(new ExtensionLine(_source, span).Parse(_diagnostics));
        }
        else
        {
            Members.Add(new CommentSyntax(span));
        }
    }

    private void AcceptWord(TextSpan span)
    {
        var word = WordText.Read(_text, span, isClosed: true);
        if (!word.IsQuoted && _lexer.EndOfUnquotedRegex() is >= 0 and var end)
        {
            ReportUnquotedRegex(span);
            span = TextSpan.FromBounds(span.Start, end);
            word = WordText.Read(_text, span, isClosed: true);
            _lexer.Position = end;
            _tokens[_tokens.Count - 1] = new SyntaxToken(SyntaxKind.Word, span);
        }

        if (word.IsQuoted && !_lexer.IsAtEnd && _lexer.Current is not (' ' or '\t' or '\r' or '\n' or ';' or '{' or ')'))
        {
            var unexpected = Descriptors.Unexpected(_source, new TextSpan(_lexer.Position, 1));
            if (_text.IndexOf('\n', span.Start, span.Length) >= 0)
            {
                // A quote that runs over lines into other text: its closing quote is missing.
                RecoverFromQuote(span, unexpected.WithNote("the quote opens here", new SourceSpan(_source, new TextSpan(span.Start, 1))));
                return;
            }

            _diagnostics.Add(unexpected);
            _isBroken = true;
        }

        CheckLength(span, word);
        _words.Add(word);
    }

    private void CheckLength(TextSpan span, WordSyntax word)
    {
        var inner = word.IsQuoted ? span.Length - 2 : span.Length;
        if (inner * 3 >= WordLimit && ByteText.ToBytes(_text.Substring(span.Start, span.Length)).Length - (span.Length - inner) >= WordLimit)
        {
            _diagnostics.Add(Descriptors.TooLongParameter(_source, span, word.IsQuoted ? span.Start + 1 : span.Start));
            _isBroken = true;
        }
    }

    private void AcceptSemicolon(TextSpan span)
    {
        if (_words.Count == 0)
        {
            _diagnostics.Add(Descriptors.Unexpected(_source, span));
        }
        else
        {
            EndDirective(span.End);
        }
    }

    private void AcceptOpenBrace(TextSpan span)
    {
        if (_words.Count == 0)
        {
            _diagnostics.Add(Descriptors.Unexpected(_source, span));
            _words.Add(new WordSyntax("", false, new TextSpan(span.Start, 0)));
            _isBroken = true;
        }
        else if (_source.IsCommandLine)
        {
            _diagnostics.Add(Descriptors.BlockInCommandLine(_source, span));
            _isBroken = true;
        }

        var block = new OpenBlock(_words[0], _words.Skip(1).ToList(), _isBroken, span.Start);
        _open.Push(block);
        _words = [];
        _isBroken = false;
        if (block.Name.Value.EndsWith(LuaBlockSuffix, StringComparison.Ordinal))
        {
            var body = _lexer.TakeLuaBody();
            _tokens.Add(body);
            block.RawBody = body.Span;
        }
    }

    private void AcceptCloseBrace(TextSpan span)
    {
        if (_words.Count > 0)
        {
            _diagnostics.Add(Descriptors.Unexpected(_source, span));
            _isBroken = true;
            EndDirective(span.Start);
        }
        else if (_open.Count == 0)
        {
            _diagnostics.Add(Descriptors.Unexpected(_source, span));
        }

        if (_open.Count > 0)
        {
            CloseBlock(span.End, isClosed: true);
        }
    }

    private void EndDirective(int end)
    {
        var span = TextSpan.FromBounds(_words[0].Span.Start, end);
        Members.Add(new DirectiveSyntax(_words[0], _words.Skip(1).ToList(), null, span) { IsBroken = _isBroken });
        _words = [];
        _isBroken = false;
    }

    private void CloseBlock(int end, bool isClosed)
    {
        var directive = _open.Pop().Close(end, isClosed);
        Members.Add(directive);
    }
}
