using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>split_clients SOURCE $variable { ... }</c></summary>
/// <param name="Source">What is hashed.</param>
/// <param name="Variable">The variable it defines, lower-case, without <c>$</c>.</param>
/// <param name="Parts">In file order; the first whose limit is above the hash counts, none: an empty value.</param>
public sealed record SplitClientsModel(Template Source, string Variable, EquatableArray<SplitClientsPart> Parts)
    : DirectiveDetail, IVariableDefinition;
