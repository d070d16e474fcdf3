using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary><c>if ($variable ~ regex)</c></summary>
public sealed record RegexCondition(string Variable, Pattern Regex) : ConditionModel;
