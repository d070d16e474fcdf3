using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>proxy_pass</c>: a URL to an upstream (written or made from an address), or one decided per request.</summary>
/// <param name="Upstream">Name of an entry of <see cref="HttpModel.Upstreams"/>; null when <paramref name="Variable"/> is set.</param>
/// <param name="HasUri">The URL goes on behind the server: that replaces the location's part of the path.</param>
/// <param name="Variable">The URL with variables.</param>
public sealed record ProxyPassModel(string? Upstream, bool HasUri, Template? Variable) : DirectiveDetail
{
    /// <summary>The URL begins with <c>https</c>, or may turn out to.</summary>
    public bool IsTls { get; init; }
}
