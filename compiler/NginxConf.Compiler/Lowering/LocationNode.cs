using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>A location with its class name, before it is lowered.</summary>
internal sealed class LocationNode(LocationModel model, LocationNode? outer)
{
    public LocationModel Model { get; } = model;

    /// <summary>The location around it.</summary>
    public LocationNode? Outer { get; } = outer;

    /// <summary>This one, or the location whose pseudo-location it is.</summary>
    public LocationNode Location => Model.Match is LocationMatch.If or LocationMatch.LimitExcept && Outer is not null ? Outer.Location : this;

    public string ClassName { get; set; } = string.Empty;

    /// <summary>The pseudo-locations of its <c>if</c> blocks, in the order of the script.</summary>
    public List<LocationNode> Ifs { get; } = [];

    public List<LocationNode> Nested { get; } = [];

    /// <summary>The pseudo-location of its <c>limit_except</c>.</summary>
    public LocationNode? LimitExcept { get; set; }

    /// <summary>This one, its pseudo-locations, then the nested ones.</summary>
    public IEnumerable<LocationNode> All => new[] { this }.Concat(LimitExcept is null ? [] : [LimitExcept]).Concat(Ifs).Concat(Nested.SelectMany(nested => nested.All));
}
