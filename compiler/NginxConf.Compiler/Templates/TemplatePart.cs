namespace NginxConf.Compiler.Templates;

/// <summary>A piece of a <see cref="Template"/>: literal text, a variable or a numbered regex capture.</summary>
public abstract record TemplatePart;
