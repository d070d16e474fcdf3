namespace NginxConf.Compiler.Model;

/// <summary><c>error_log FILE [LEVEL]</c>; the path may be <c>stderr</c>; the level is nginx's word.</summary>
public sealed record ErrorLogModel(string Path, string Level) : DirectiveDetail;
