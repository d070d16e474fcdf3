using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>if ($variable = text)</c></summary>
public sealed record EqualsCondition(string Variable, Template Text) : ConditionModel;
