using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>How one directive becomes properties of a settings record.</summary>
/// <param name="Property">The property.</param>
/// <param name="Code">The value; null: the property keeps its default. Takes every use of the directive that is in force.</param>
internal sealed record Setting(RuntimeMember Property, Func<IReadOnlyList<SettingPlan>, CodeFile, string?> Code);
