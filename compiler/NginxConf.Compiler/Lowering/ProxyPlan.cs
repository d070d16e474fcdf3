using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>proxy_pass</c> with everything in force for it.</summary>
internal sealed record ProxyPlan : PassPlan
{
    /// <summary>The URL as written; null where it has variables.</summary>
    public string? Url { get; init; }

    /// <summary>The URL goes on behind the server.</summary>
    public bool HasUri { get; init; }

    public EquatableArray<ProxyHeaderPlan> Headers { get; init; }

    public ProxyValuePlan? Method { get; init; }

    public ProxyValuePlan? Body { get; init; }

    /// <summary><c>proxy_ssl_*</c> that differ from their defaults.</summary>
    public EquatableArray<SettingPlan> Tls { get; init; }

    public ProxyValuePlan? TlsName { get; init; }

    /// <summary>The rules of <c>proxy_redirect</c>; null where only the runtime's default rule is in force.</summary>
    public EquatableArray<HeadRewritePlan>? Redirects { get; init; }

    public EquatableArray<HeadRewritePlan> CookieDomains { get; init; }

    public EquatableArray<HeadRewritePlan> CookiePaths { get; init; }

    public EquatableArray<CookieFlagsPlan> CookieFlags { get; init; }

    /// <summary>Something is done to the head of the response.</summary>
    public bool Rewrites =>
        Redirects is { IsEmpty: false } || !CookieDomains.IsEmpty || !CookiePaths.IsEmpty || !CookieFlags.IsEmpty;
}

/// <summary><c>proxy_set_header</c></summary>
internal sealed record ProxyHeaderPlan(string Name, ValuePlan Value, string Directive);

/// <summary><c>proxy_method</c>, <c>proxy_set_body</c> or <c>proxy_ssl_name</c>.</summary>
internal sealed record ProxyValuePlan(ValuePlan Value, string Directive);

/// <summary>A rule of <c>proxy_redirect</c> or <c>proxy_cookie_*</c>: a text at the beginning, or a regex, is replaced.</summary>
internal sealed record HeadRewritePlan(ValuePlan? Text, PatternPlan? Pattern, ValuePlan Replacement, string Directive);

/// <summary><c>proxy_cookie_flags</c></summary>
internal sealed record CookieFlagsPlan(ValuePlan? Cookie, PatternPlan? Pattern, EquatableArray<ValuePlan> Flags, string Directive);
