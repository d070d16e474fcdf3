using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary>The last argument of <c>try_files</c>: exactly one of the three is set.</summary>
/// <param name="Code">A status (<c>=404</c>).</param>
/// <param name="NamedLocation">A location with its <c>@</c>.</param>
/// <param name="Uri">The target of an internal redirect, arguments included.</param>
public sealed record TryFilesFallback(int? Code, string? NamedLocation, Template? Uri);
