namespace NginxConf.Compiler.Values;

/// <summary>Text taken as written: one of a directive's keywords, a name, a path.</summary>
public sealed record WordValue(string Text) : Value;
