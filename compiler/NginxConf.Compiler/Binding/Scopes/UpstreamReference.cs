using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>The use of an upstream or address in a <c>*_pass</c> directive.</summary>
internal sealed record UpstreamReference(BoundDirective Directive, string Text, UpstreamAddress Address, int DefaultPort)
{
    /// <summary>The port as written; 0 without.</summary>
    public int Port => Address.Port;
}
