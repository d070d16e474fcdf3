using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>A group of servers: an <c>upstream</c> block, or the implicit one of <c>fastcgi_pass host:port</c>.</summary>
public sealed record UpstreamModel
{
    /// <summary>The group's name; the address as written for an implicit group.</summary>
    public required string Name { get; init; }

    /// <summary>Made from an address in a <c>*_pass</c> directive rather than written as a block.</summary>
    public bool IsImplicit { get; init; }

    public EquatableArray<UpstreamServerModel> Servers { get; init; }

    /// <summary>Everything written in the block, in order; empty for an implicit group.</summary>
    public EquatableArray<DirectiveModel> Directives { get; init; }

    public SourceSpan? Where { get; init; }
}
