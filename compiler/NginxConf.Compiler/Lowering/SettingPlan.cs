using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Lowering;

/// <summary>A setting in force that is not the default, with its directive's text.</summary>
/// <param name="Name">The directive.</param>
/// <param name="Values">Its arguments.</param>
/// <param name="Words">Its arguments as text.</param>
/// <param name="Directive">As written.</param>
internal sealed record SettingPlan(string Name, EquatableArray<Value> Values, EquatableArray<string> Words, string Directive);
