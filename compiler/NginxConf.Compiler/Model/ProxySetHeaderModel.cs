using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>proxy_set_header NAME VALUE</c></summary>
public sealed record ProxySetHeaderModel(string HeaderName, Template Value) : DirectiveDetail;
