using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>fastcgi_param NAME VALUE [if_not_empty]</c></summary>
public sealed record FastCgiParamModel(string ParameterName, Template Value, bool IfNotEmpty) : DirectiveDetail;
