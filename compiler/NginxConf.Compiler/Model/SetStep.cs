using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>set $variable value</c>; the name is lower-case without <c>$</c>.</summary>
public sealed record SetStep(string Variable, Template Value) : ScriptStep;
