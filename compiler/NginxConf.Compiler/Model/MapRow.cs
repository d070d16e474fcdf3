using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary>One row of a <c>map</c> with a plain or wildcard key.</summary>
public sealed record MapRow(string Key, Template Value);
