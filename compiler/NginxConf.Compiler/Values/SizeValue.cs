namespace NginxConf.Compiler.Values;

/// <summary>A size or file offset in bytes: <c>8k</c>, <c>1m</c>, <c>2g</c>.</summary>
public sealed record SizeValue(long Bytes) : Value;
