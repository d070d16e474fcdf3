using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>fastcgi_pass</c>: an upstream (written or made from an address), or decided per request.</summary>
/// <param name="Upstream">Name of an entry of <see cref="HttpModel.Upstreams"/>; null when <paramref name="Variable"/> is set.</param>
/// <param name="Variable">The address or upstream name with variables.</param>
public sealed record FastCgiPassModel(string? Upstream, Template? Variable) : DirectiveDetail;
