using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>The effective value of one directive in one block.</summary>
/// <param name="Name">The directive's name.</param>
/// <param name="Origin">Written here, inherited, or default.</param>
/// <param name="InheritedFrom">Label of the block it is inherited from (<c>server blog.example</c>), else null.</param>
/// <param name="Directives">One directive for scalars, any number for lists (<c>fastcgi_param</c>, <c>add_header</c>, ...).</param>
public sealed record Setting(
    string Name,
    SettingOrigin Origin,
    string? InheritedFrom,
    EquatableArray<DirectiveModel> Directives)
{
    public bool IsDefault => Origin == SettingOrigin.Default;

    /// <summary>The last directive; null when there is neither a directive nor a default.</summary>
    public DirectiveModel? Last => Directives.IsEmpty ? null : Directives[Directives.Count - 1];

    /// <summary>The details of one kind, in order.</summary>
    public IEnumerable<TDetail> Details<TDetail>() where TDetail : DirectiveDetail =>
        Directives.Select(directive => directive.Detail).OfType<TDetail>();
}
