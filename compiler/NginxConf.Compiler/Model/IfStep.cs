using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>if (CONDITION) { ... }</c></summary>
/// <param name="Condition">What is tested.</param>
/// <param name="Body">The rewrite-module directives inside, in file order.</param>
/// <param name="Location">The pseudo-location whose settings hold once the condition was true; null for an <c>if</c> in a server.</param>
public sealed record IfStep(ConditionModel Condition, EquatableArray<ScriptStep> Body, LocationModel? Location) : ScriptStep;
