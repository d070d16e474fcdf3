namespace NginxConf.Compiler.Lowering;

/// <summary>What is in force in a block, and where it comes from.</summary>
/// <param name="Value">Compared when two levels are told apart.</param>
/// <param name="From">Label of the enclosing block that has it; null: this one.</param>
internal sealed record Inherited<T>(T Value, string? From)
{
    public bool SameAs(Inherited<T>? other) => other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value);
}
