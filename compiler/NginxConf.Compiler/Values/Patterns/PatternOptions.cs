namespace NginxConf.Compiler.Values.Patterns;

/// <summary>The options that a pattern can switch inside itself: <c>(?imsxUn)</c>.</summary>
internal readonly record struct PatternOptions
{
    public bool IgnoreCase { get; init; }

    public bool MultiLine { get; init; }

    public bool DotAll { get; init; }

    /// <summary>White space and comments are skipped.</summary>
    public bool Extended { get; init; }

    /// <summary>Spaces and tabs are skipped in classes, too.</summary>
    public bool ExtendedMore { get; init; }

    public bool Ungreedy { get; init; }

    /// <summary>Plain parentheses do not capture.</summary>
    public bool NoAutoCapture { get; init; }
}
