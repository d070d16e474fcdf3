using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers the directives of the rewrite module of one server or location.</summary>
/// <param name="values">Resolves variables.</param>
/// <param name="known">What is constant here.</param>
/// <param name="pseudoLocations">Classes of the <c>if</c> blocks in the order of the script; none in a server.</param>
internal sealed class ScriptLowering(ValueLowering values, KnownValues known, IEnumerable<string> pseudoLocations)
{
    private readonly Queue<string> _pseudoLocations = new(pseudoLocations);

    public EquatableArray<ScriptPlan> Lower(IEnumerable<ScriptStep> steps) => steps.Select(Lower).ToEquatableArray();

    private ScriptPlan Lower(ScriptStep step) => step switch
    {
        SetStep set => Set(set),
        RewriteStep rewrite => new RewritePlan(
            rewrite.Text, values.Variables.Pattern(rewrite.Regex), values.LowerTarget(rewrite.Replacement, known), rewrite.Flag, rewrite.KeepArguments),
        ReturnStep answer => new ReturnPlan(answer.Text, answer.Code, answer.Value is null ? null : values.Lower(answer.Value, known))
        {
            ShowsStatus = answer.Value is not null && values.ShowsStatus(answer.Value),
        },
        IfStep branch => If(branch),
        _ => new BreakPlan(step.Text),
    };

    private SetPlan Set(SetStep set)
    {
        var value = values.Lower(set.Value, known);
        if (!values.Variables.TryFind(set.Variable, out var member))
        {
            return new SetPlan(set.Text, null, set.Variable, value);
        }

        values.Variables.MarkSet(set.Variable);
        return new SetPlan(set.Text, member, set.Variable, value);
    }

    private IfPlan If(IfStep branch)
    {
        var location = branch.Location is null ? null : _pseudoLocations.Dequeue();
        return new IfPlan(branch.Text, Condition(branch.Condition), Lower(branch.Body), location);
    }

    private ConditionPlan Condition(ConditionModel condition) => condition switch
    {
        EqualsCondition c => new EqualityPlan(c.IsNegated, values.Variable(c.Variable, known), values.Lower(c.Text, known)),
        RegexCondition c => new MatchPlan(c.IsNegated, values.Variable(c.Variable, known), values.Variables.Pattern(c.Regex)),
        FileCondition c => new FilePlan(c.IsNegated, c.Test, values.Lower(c.Path, known)),
        _ => new TruthPlan(values.Variable(((VariableCondition)condition).Variable, known)),
    };
}
