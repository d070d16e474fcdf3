namespace NginxConf.Compiler.Values.Patterns;

/// <summary>A named capturing group, which sets the variable <c>$name</c>.</summary>
public sealed record PatternGroup(string Name, int Number);
