namespace NginxConf.Compiler.Values;

/// <summary>A whole number without a unit.</summary>
public sealed record NumberValue(long Number) : Value;
