using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary>One <c>location</c> block, or the pseudo-location of an <c>if</c> or a <c>limit_except</c>.</summary>
public sealed record LocationModel : BlockModel
{
    public override BlockKind Kind => Match switch
    {
        LocationMatch.If => BlockKind.If,
        LocationMatch.LimitExcept => BlockKind.LimitExcept,
        _ => BlockKind.Location,
    };

    public required LocationMatch Match { get; init; }

    /// <summary>The path, the regex as written, or the name with its <c>@</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>The translated regex of a regex location, else null.</summary>
    public Pattern? Regex { get; init; }

    /// <summary>Nested locations in file order.</summary>
    public EquatableArray<LocationModel> Locations { get; init; }

    /// <summary>The rewrite-module directives of this level in file order: the rewrite phase.</summary>
    public EquatableArray<ScriptStep> Script { get; init; }

    /// <summary>The block of <c>limit_except</c>, if there is one.</summary>
    public LimitExceptModel? LimitExcept { get; init; }

    /// <summary>
    /// The directive that makes the content (<c>fastcgi_pass</c>, <c>stub_status</c>, ...; the last one), own or, in a pseudo-location, of the surrounding
    /// location, which it inherits; null when static files answer.
    /// </summary>
    public DirectiveModel? Handler { get; init; }

    /// <summary>The content comes from another server (<c>fastcgi_pass</c>, ...).</summary>
    public bool PassesRequests => Handler is not null && Handler.Name.EndsWith("_pass", StringComparison.Ordinal);
}
