using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>try_files</c>; one of <paramref name="Code"/>, <paramref name="Named"/> (class) and <paramref name="Uri"/> is set.</summary>
internal sealed record TryFilesPlan(EquatableArray<TryFilePlan> Files, int? Code, string? Named, ValuePlan? Uri, string Directive);

/// <summary>One path to try; a directory is given without its slash.</summary>
internal sealed record TryFilePlan(ValuePlan Path, bool IsDirectory);
