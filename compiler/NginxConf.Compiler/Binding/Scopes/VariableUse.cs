using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>A place where a variable is used.</summary>
/// <param name="Where">The argument or directive.</param>
/// <param name="IncludedFrom">How its file was included.</param>
/// <param name="IgnoresSupport">The directive is not supported, so that it is of no interest whether the variable is.</param>
internal sealed record VariableUse(SourceSpan Where, IncludeSite? IncludedFrom, bool IgnoresSupport);
