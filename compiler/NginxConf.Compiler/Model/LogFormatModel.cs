using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>log_format NAME [escape=default|json|none] STRING...</c></summary>
public sealed record LogFormatModel(string FormatName, LogEscape Escape, Template Line) : DirectiveDetail;
