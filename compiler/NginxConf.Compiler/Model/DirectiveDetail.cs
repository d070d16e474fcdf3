using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>
/// The structured form of one directive whose arguments are more than a list of values
/// (<c>listen</c>, <c>try_files</c>, <c>rewrite</c>, <c>error_page</c>, ...); one sealed record each.
/// </summary>
public abstract record DirectiveDetail
{
    /// <summary>The place of the directive.</summary>
    public SourceSpan? Where { get; init; }

    /// <summary>The directive as written, on one line.</summary>
    public string Text { get; init; } = "";
}
