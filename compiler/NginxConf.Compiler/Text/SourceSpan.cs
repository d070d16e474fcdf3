namespace NginxConf.Compiler.Text;

/// <summary>A place in a configuration file.</summary>
public sealed record SourceSpan(SourceText File, TextSpan Span)
{
    public LinePosition Start => File.GetPosition(Span.Start);

    public LinePosition End => File.GetPosition(Span.End);

    /// <summary>The place as nginx prints it: <c>FILE:LINE</c>, one-based.</summary>
    public override string ToString() => $"{File.Path}:{Start.Line + 1}";
}
