namespace NginxConf.Compiler.Templates;

/// <summary>A variable, <c>$name</c> or <c>${name}</c>; nginx's names are case-insensitive, this one is lower-case.</summary>
public sealed record VariablePart(string Name) : TemplatePart;
