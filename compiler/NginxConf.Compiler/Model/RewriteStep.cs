using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary><c>rewrite REGEX REPLACEMENT [FLAG]</c></summary>
/// <param name="Regex">Matched against the normalized path.</param>
/// <param name="Replacement">The new URI without the trailing <c>?</c> that drops the old arguments.</param>
/// <param name="Flag">What happens after a match.</param>
/// <param name="KeepArguments">The request's arguments are appended to the replacement's.</param>
public sealed record RewriteStep(Pattern Regex, Template Replacement, RewriteFlag Flag, bool KeepArguments) : ScriptStep;
