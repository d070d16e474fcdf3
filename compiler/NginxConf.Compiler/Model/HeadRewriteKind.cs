namespace NginxConf.Compiler.Model;

/// <summary>Forms of <c>proxy_redirect</c> and of <c>proxy_cookie_domain</c> and <c>proxy_cookie_path</c>.</summary>
public enum HeadRewriteKind
{
    Off,

    /// <summary><c>proxy_redirect default</c></summary>
    Default,

    Rule,
}
