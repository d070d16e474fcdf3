using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary><c>fastcgi_split_path_info REGEX</c>: group 1 is <c>$fastcgi_script_name</c>, group 2 <c>$fastcgi_path_info</c>.</summary>
public sealed record SplitPathInfoModel(Pattern Pattern) : DirectiveDetail;
