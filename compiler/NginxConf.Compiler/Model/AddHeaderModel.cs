using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>add_header NAME VALUE [always]</c></summary>
public sealed record AddHeaderModel(string HeaderName, Template Value, bool Always) : DirectiveDetail;
