using NginxConf.Compiler.Model;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>The arguments of a <c>location</c>.</summary>
internal sealed record LocationHead(LocationMatch Match, string Path, Pattern? Regex) : DirectiveDetail;
