namespace NginxConf.Compiler.Model;

/// <summary>A directive of the <c>http</c> block that computes a variable; of several for one variable the last counts.</summary>
public interface IVariableDefinition
{
    /// <summary>The variable, lower-case, without <c>$</c>.</summary>
    string Variable { get; }
}
