using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary>One <c>location</c> block, or the pseudo-location of an <c>if</c> (<see cref="LocationMatch.If"/>).</summary>
public sealed record LocationModel : BlockModel
{
    public override BlockKind Kind => Match == LocationMatch.If ? BlockKind.If : BlockKind.Location;

    public required LocationMatch Match { get; init; }

    /// <summary>The path, the regex as written, or the name with its <c>@</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>The translated regex of a regex location, else null.</summary>
    public Pattern? Regex { get; init; }

    /// <summary>Nested locations in file order.</summary>
    public EquatableArray<LocationModel> Locations { get; init; }

    /// <summary>The rewrite-module directives of this level in file order: the rewrite phase.</summary>
    public EquatableArray<ScriptStep> Script { get; init; }

    /// <summary>
    /// The directive that makes the content (<c>fastcgi_pass</c>), own or, in a pseudo-location, of the surrounding
    /// location, which it inherits; null when static files answer.
    /// </summary>
    public DirectiveModel? Handler { get; init; }
}
