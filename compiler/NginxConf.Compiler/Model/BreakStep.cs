namespace NginxConf.Compiler.Model;

/// <summary><c>break</c></summary>
public sealed record BreakStep : ScriptStep;
