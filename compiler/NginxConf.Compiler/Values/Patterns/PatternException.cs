namespace NginxConf.Compiler.Values.Patterns;

/// <summary>Ends the reading of a pattern; caught by <see cref="PatternTranslator"/>.</summary>
internal sealed class PatternException : Exception
{
    private PatternException(string message, int offset)
        : base(message)
    {
        Offset = offset;
    }

    /// <summary>Where PCRE reports the error; -1 when the pattern is legal but has no exact translation.</summary>
    public int Offset { get; }

    /// <summary>PCRE refuses the pattern.</summary>
    public static PatternException Invalid(string message, int offset) => new(message, offset);

    /// <summary>PCRE takes the pattern, this compiler does not.</summary>
    public static PatternException Unsupported(string reason) => new(reason, -1);
}
