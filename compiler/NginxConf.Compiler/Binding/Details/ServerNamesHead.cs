using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>The arguments of one <c>server_name</c>, with their places.</summary>
internal sealed record ServerNamesHead(EquatableArray<ServerNameModel> Names) : DirectiveDetail;
