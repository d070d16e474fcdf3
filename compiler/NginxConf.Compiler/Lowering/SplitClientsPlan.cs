using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>split_clients</c></summary>
internal sealed record SplitClientsPlan : ComputedVariablePlan
{
    public required ValuePlan Source { get; init; }

    public EquatableArray<SplitClientsPart> Parts { get; init; }
}
