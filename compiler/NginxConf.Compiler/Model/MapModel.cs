using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>map SOURCE $variable { ... }</c></summary>
/// <param name="Source">What is looked up, compared without case.</param>
/// <param name="Variable">The variable it defines, lower-case, without <c>$</c>.</param>
/// <param name="Default">The value when nothing matches; empty when not written.</param>
/// <param name="Exact">Rows without pattern; keys are lower-case.</param>
/// <param name="Wildcards">Rows with <c>*.x</c>, <c>.x</c> or <c>x.*</c>; only with <c>hostnames</c>.</param>
/// <param name="Regexes">Regex rows in file order; tried after the others.</param>
public sealed record MapModel(
    Template Source,
    string Variable,
    Template Default,
    EquatableArray<MapRow> Exact,
    EquatableArray<MapRow> Wildcards,
    EquatableArray<MapRegexRow> Regexes) : DirectiveDetail, IVariableDefinition
{
    public bool Hostnames { get; init; }

    public bool Volatile { get; init; }
}
