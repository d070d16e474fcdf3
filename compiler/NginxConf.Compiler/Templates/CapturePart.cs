namespace NginxConf.Compiler.Templates;

/// <summary>A capture of the last regular expression that matched: <c>$1</c> to <c>$9</c>.</summary>
public sealed record CapturePart(int Index) : TemplatePart;
