using NginxConf.Compiler.Directives;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>A block whose directives are checked against the catalog; includes are expanded.</summary>
internal sealed class BoundBlock(DirectiveContexts context, BoundDirective? opening, BoundBlock? parent)
{
    private readonly List<BoundDirective> _directives = [];
    private readonly Dictionary<string, List<BoundDirective>> _byName = new(StringComparer.Ordinal);

    /// <summary>The single context the directives stand in.</summary>
    public DirectiveContexts Context { get; } = context;

    /// <summary>The directive that opens the block; null for the main block.</summary>
    public BoundDirective? Opening { get; } = opening;

    public BoundBlock? Parent { get; } = parent;

    public IReadOnlyList<BoundDirective> Directives => _directives;

    /// <summary>
    /// A directive of the block was left out because of a mistake, so that what is absent here may be only out of sight.
    /// </summary>
    public bool IsIncomplete { get; set; }

    public IReadOnlyList<BoundDirective> Named(string name) => _byName.TryGetValue(name, out var directives) ? directives : [];

    public void Add(BoundDirective directive)
    {
        _directives.Add(directive);
        if (!_byName.TryGetValue(directive.Name, out var same))
        {
            same = [];
            _byName.Add(directive.Name, same);
        }

        same.Add(directive);
    }
}
