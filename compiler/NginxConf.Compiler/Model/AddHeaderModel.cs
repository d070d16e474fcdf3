using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>add_header NAME VALUE [always]</c>; also <c>add_trailer</c>.</summary>
public sealed record AddHeaderModel(string HeaderName, Template Value, bool Always) : DirectiveDetail;
