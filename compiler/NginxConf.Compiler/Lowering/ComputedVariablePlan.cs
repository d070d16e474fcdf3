namespace NginxConf.Compiler.Lowering;

/// <summary>A variable that a directive of the <c>http</c> block computes when it is asked for.</summary>
internal abstract record ComputedVariablePlan
{
    /// <summary>Member of the request class that holds the result.</summary>
    public required string Member { get; init; }

    /// <summary>The directive as written, without its block.</summary>
    public required string Directive { get; init; }

    /// <summary>A <c>set</c> or a named group assigns the variable as well.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Not kept for the rest of the request.</summary>
    public bool Volatile { get; init; }
}
