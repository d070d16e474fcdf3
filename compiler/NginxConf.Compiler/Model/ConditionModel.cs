namespace NginxConf.Compiler.Model;

/// <summary>The condition of an <c>if</c>.</summary>
public abstract record ConditionModel
{
    /// <summary>True for the <c>!</c> forms.</summary>
    public bool IsNegated { get; init; }
}
