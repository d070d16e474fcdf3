namespace NginxConf.Compiler.Model;

/// <summary><c>if ($variable)</c>: true unless empty or <c>0</c>.</summary>
public sealed record VariableCondition(string Variable) : ConditionModel;
