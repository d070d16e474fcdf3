namespace NginxConf.Compiler.Templates;

/// <summary>Text that stands for itself.</summary>
public sealed record LiteralPart(string Text) : TemplatePart;
