namespace NginxConf.Compiler.Directives;

/// <summary>One row of the variable table.</summary>
public sealed record VariableInfo
{
    /// <summary>Lower-case and without dollar sign; a family such as <c>arg_</c> ends in an underscore.</summary>
    public required string Name { get; init; }

    public required string Module { get; init; }

    /// <summary>The name is the start of a family: <c>$arg_page</c> belongs to <c>arg_</c>.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>A directive such as <c>set</c> or <c>map</c> may define it again; otherwise nginx answers <c>the duplicate "x" variable</c>.</summary>
    public bool Changeable { get; init; }

    /// <summary>Evaluated at every use, because its value changes while a request is processed.</summary>
    public bool Volatile { get; init; }

    public string Since { get; init; } = string.Empty;

    public bool Commercial { get; init; }

    public required SupportLevel Support { get; init; }

    public string? Note { get; init; }
}
