using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>The <c>include</c> through which a file is read, and the one through which that file was read.</summary>
internal sealed record IncludeSite(SourceSpan Where, IncludeSite? Outer, int Depth);
