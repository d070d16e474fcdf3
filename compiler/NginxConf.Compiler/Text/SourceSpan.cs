namespace NginxConf.Compiler.Text;

/// <summary>A place in a configuration file.</summary>
public sealed record SourceSpan(SourceText File, TextSpan Span)
{
    public LinePosition Start => File.GetPosition(Span.Start);

    public LinePosition End => File.GetPosition(Span.End);

    /// <summary>The place as nginx prints it: <c>FILE:LINE</c>, one-based, or <c>command line</c>.</summary>
    public override string ToString() => File.IsCommandLine ? File.Path : $"{File.Path}:{Start.Line + 1}";
}
