namespace NginxConf.Compiler.Sources;

/// <summary>Files below <paramref name="From"/> are found below <paramref name="To"/>; both are absolute, without final slash.</summary>
public sealed record PathMapping(string From, string To);
