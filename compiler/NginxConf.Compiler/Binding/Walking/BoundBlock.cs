using NginxConf.Compiler.Directives;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>A block whose directives are checked against the catalog; includes are expanded.</summary>
internal sealed class BoundBlock(DirectiveContexts context, BoundDirective? opening, BoundBlock? parent)
{
    /// <summary>The single context the directives stand in.</summary>
    public DirectiveContexts Context { get; } = context;

    /// <summary>The directive that opens the block; null for the main block.</summary>
    public BoundDirective? Opening { get; } = opening;

    public BoundBlock? Parent { get; } = parent;

    public List<BoundDirective> Directives { get; } = [];

    public IEnumerable<BoundDirective> Named(string name) => Directives.Where(directive => directive.Name == name);

    /// <summary>
    /// A directive of the block was left out because of a mistake, so that what is absent here may be only out of sight.
    /// </summary>
    public bool IsIncomplete { get; set; }
}
