using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>One <c>server</c> block.</summary>
public sealed record ServerModel : BlockModel
{
    public override BlockKind Kind => BlockKind.Server;

    /// <summary>The addresses it listens on; <c>*:80</c> when none is written.</summary>
    public EquatableArray<ListenModel> Listens { get; init; }

    /// <summary>The names in file order; one empty exact name when none is written.</summary>
    public EquatableArray<ServerNameModel> Names { get; init; }

    /// <summary><c>$server_name</c>: the first name, lower-case; empty when none is written.</summary>
    public string PrimaryName { get; init; } = "";

    /// <summary>The locations of this level in file order, named ones included.</summary>
    public EquatableArray<LocationModel> Locations { get; init; }

    /// <summary>The rewrite-module directives of this level in file order: the server rewrite phase.</summary>
    public EquatableArray<ScriptStep> Script { get; init; }
}
