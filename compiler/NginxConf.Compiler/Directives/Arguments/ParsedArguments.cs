using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Arguments;

/// <summary>The arguments of one directive as values. With errors, <paramref name="Values"/> holds only what could be read.</summary>
public sealed record ParsedArguments(EquatableArray<Value> Values, EquatableArray<ValueError> Errors);
