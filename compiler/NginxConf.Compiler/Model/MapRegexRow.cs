using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary>One row of a <c>map</c> with a regex key.</summary>
public sealed record MapRegexRow(Pattern Key, Template Value);
