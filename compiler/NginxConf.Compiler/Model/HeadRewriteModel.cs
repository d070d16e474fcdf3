using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary>One <c>proxy_redirect</c>, <c>proxy_cookie_domain</c> or <c>proxy_cookie_path</c>.</summary>
/// <param name="Kind">Of a rule, <paramref name="Replacement"/> and one of the others are set.</param>
/// <param name="Prefix">What is replaced.</param>
/// <param name="Pattern">What is replaced, as a regex.</param>
/// <param name="Replacement">What stands there instead.</param>
public sealed record HeadRewriteModel(HeadRewriteKind Kind, Template? Prefix = null, Pattern? Pattern = null, Template? Replacement = null)
    : DirectiveDetail;
