namespace NginxConf.Compiler.Values;

/// <summary><c>on</c> or <c>off</c>.</summary>
public sealed record FlagValue(bool On) : Value;
