using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>The use of an upstream or address in a <c>*_pass</c> directive.</summary>
internal sealed record UpstreamReference(BoundDirective Directive, string Text, UpstreamAddress Address, int DefaultPort)
{
    /// <summary>The name of the upstream that it makes: the same host under the ports of two schemes is two.</summary>
    public string ImplicitName => Address is { UnixPath: null, Port: 0 } && DefaultPort == 443 ? Text + ":443" : Text;

    /// <summary>The port as written; 0 without.</summary>
    public int Port => Address.Port;
}
