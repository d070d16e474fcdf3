namespace NginxConf.Compiler.Values;

/// <summary>A parsed directive argument. Every kind is an immutable record, so two configurations compare by value.</summary>
public abstract record Value;
