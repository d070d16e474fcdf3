using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>The arguments of one <c>listen</c>: a socket for each port of its range.</summary>
internal sealed record ListenHead(EquatableArray<ListenModel> Sockets) : DirectiveDetail;
