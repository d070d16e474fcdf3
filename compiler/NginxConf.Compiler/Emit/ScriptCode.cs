using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>The rewrite phase of a server or a location as straight-line code.</summary>
internal sealed class ScriptCode
{
    private readonly ClassCode _owner;
    private readonly MethodCode _method;
    private readonly bool _isAsync;
    private readonly bool _logs;

    private ScriptCode(ClassCode owner, IReadOnlyList<ScriptPlan> steps, bool logs)
    {
        _owner = owner;
        _method = owner.Method();
        _logs = logs;
        _isAsync = ScriptFlow.Waits(steps, logs);
    }

    /// <summary>Writes the method, or nothing where there is nothing to do.</summary>
    /// <param name="owner">The class.</param>
    /// <param name="steps">The script.</param>
    /// <param name="method">The method to override.</param>
    /// <param name="logs"><c>rewrite_log on</c></param>
    public static void Write(ClassCode owner, IReadOnlyList<ScriptPlan> steps, RuntimeMember method, bool logs)
    {
        if (steps.Count > 0)
        {
            new ScriptCode(owner, steps, logs).Write(steps, method);
        }
    }

    private CodeWriter Code => _owner.Members;

    private void Write(IReadOnlyList<ScriptPlan> steps, RuntimeMember method)
    {
        _owner.File.Import("System.Threading.Tasks");
        Code.Blank();
        Code.Open($"protected override {(_isAsync ? "async " : string.Empty)}ValueTask<{_owner.Use(RuntimeNames.Outcome)}> {method}(SiteRequest request)");
        if (!Steps(steps))
        {
            Code.Blank();
            Return(_owner.Use(RuntimeNames.OutcomeContinue));
        }

        Code.Close();
    }

    /// <returns>True when the code behind cannot be reached.</returns>
    private bool Steps(IReadOnlyList<ScriptPlan> steps)
    {
        foreach (var step in steps)
        {
            Code.Blank();
            Code.Comment(step is IfPlan ? step.Directive : SettingCode.Directive(step.Directive));
            if (Step(step))
            {
                return true;
            }
        }

        return false;
    }

    private bool Step(ScriptPlan step)
    {
        switch (step)
        {
            case SetPlan set:
                Code.Line($"request.{set.Member ?? VariableNames.Property(set.Variable).Name} = {_method.Slice(set.Value, "value")};");
                return false;
            case RewritePlan rewrite:
                return Rewrite(rewrite);
            case ReturnPlan answer:
                if (answer.ShowsStatus)
                {
                    // The text sees the code of its own directive.
                    Code.Line($"request.{RuntimeNames.RequestResponse}.{RuntimeNames.ResponseStatusCode} = {Literal.Number(answer.Code)};");
                }

                var text = answer.Value is null or { Constant: "" } ? string.Empty : ", " + _method.Slice(answer.Value, "text");
                Return($"{_owner.Use(RuntimeNames.Return)}(request, {Literal.Number(answer.Code)}{text})");
                return true;
            case IfPlan branch:
                If(branch);
                return false;
            default:
                Return($"{_owner.Use(RuntimeNames.Break)}(request, rewritten: false)");
                return true;
        }
    }

    private bool Rewrite(RewritePlan rewrite)
    {
        if (!_logs && ScriptFlow.IsAlways(rewrite))
        {
            _method.ForgetCaptures();
            return Apply(rewrite);
        }

        Code.Open($"if ({_method.RewriteTest(rewrite.Pattern, "request." + RuntimeNames.RequestPath, _logs, rewrite.Target)})");
        _method.SetVariables(rewrite.Pattern);
        Apply(rewrite);
        Code.Close();
        return false;
    }

    /// <returns>True when the script ends here.</returns>
    private bool Apply(RewritePlan rewrite)
    {
        var keep = $"keepArguments: {Literal.Flag(rewrite.KeepArguments)}";
        var log = _logs ? ", log: true" : string.Empty;
        var (path, query) = RewriteTarget.Split(rewrite.Target);
        if (rewrite.Flag is RewriteFlag.Redirect or RewriteFlag.Permanent)
        {
            var status = rewrite.Flag == RewriteFlag.Permanent ? "301" : "302";
            var target = _method.Slice(rewrite.Target, "target", quoted: true);
            Return($"{_owner.Use(RuntimeNames.Redirect)}(request, {status}, {target}, {keep}, hasArguments: {Literal.Flag(query is not null)}{log})");
            return true;
        }

        var changed = _method.Slice(path, "target");
        var arguments = query is null ? "default" : _method.Slice(query, "arguments", quoted: true);
        var change = $"{_owner.Use(RuntimeNames.ChangeUri)}(request, {changed}, {arguments}, {keep}{log})";
        if (path.Parts.FirstOrDefault() is TextPart)
        {
            Code.Line(change + ";");
        }
        else
        {
            // Nothing may be left of the path.
            var outcome = _method.Local("outcome");
            Code.Line($"var {outcome} = {change};");
            Code.Open($"if (!{outcome}.{RuntimeNames.OutcomeIsContinue})");
            Return(outcome);
            Code.Close();
            Code.Blank();
        }

        return End(rewrite.Flag);
    }

    private bool End(RewriteFlag flag)
    {
        switch (flag)
        {
            case RewriteFlag.Last:
                Return($"{_owner.Use(RuntimeNames.Last)}(request)");
                return true;
            case RewriteFlag.Break:
                Return($"{_owner.Use(RuntimeNames.Break)}(request, rewritten: true)");
                return true;
            default:
                return false;
        }
    }

    private void If(IfPlan branch)
    {
        if (branch.Condition is MatchPlan { IsNegated: true } match && !match.Pattern.Captures.IsEmpty)
        {
            // The pattern sets its variables also where it keeps the block from running.
            Code.Open($"if ({_method.RewriteTest(match.Pattern, _method.Slice(match.Value, "value"), _logs)})");
            _method.SetVariables(match.Pattern);
            Code.Close();
            Code.Open("else");
        }
        else
        {
            Code.Open($"if ({Condition(branch.Condition)})");
            if (branch.Condition is MatchPlan matched)
            {
                _method.SetVariables(matched.Pattern);
            }
        }

        if (branch.Location is not null)
        {
            Code.Line($"request.{RuntimeNames.RequestLocation} = {branch.Location}.Instance;");
        }

        Steps(branch.Body);
        Code.Close();
    }

    private string Condition(ConditionPlan condition)
    {
        var not = condition.IsNegated ? "!" : string.Empty;
        switch (condition)
        {
            case TruthPlan truth:
                return $"{_owner.Use(RuntimeNames.IsTrue)}({_method.Slice(truth.Value, "value")})";
            case EqualityPlan { Text.Constant: "" } empty:
                return $"{not}{_method.Slice(empty.Value, "value")}.{RuntimeNames.ByteSliceIsEmpty}";
            case EqualityPlan equality:
                _owner.File.Import("System");
                var value = _method.Slice(equality.Value, "value");
                var text = equality.Text.Constant is { } constant
                    ? Literal.Span(constant)
                    : _method.Slice(equality.Text, "text") + "." + RuntimeNames.ByteSliceSpan;
                return $"{not}{value}.{RuntimeNames.ByteSliceSpan}.SequenceEqual({text})";
            case MatchPlan match:
                var test = _method.RewriteTest(match.Pattern, _method.Slice(match.Value, "value"), _logs);
                return condition.IsNegated && test.Contains(" || ") ? $"!({test})" : not + test;
            default:
                var file = (FilePlan)condition;
                return $"{not}await {_owner.Use(FileTest(file.Test))}(request, {_method.Slice(file.Path, "file")})";
        }
    }

    private static RuntimeMember FileTest(FileTest test) => test switch
    {
        Model.FileTest.File => RuntimeNames.IsFileAsync,
        Model.FileTest.Directory => RuntimeNames.IsDirectoryAsync,
        Model.FileTest.Exists => RuntimeNames.ExistsAsync,
        _ => RuntimeNames.IsExecutableAsync,
    };

    private void Return(string outcome) => Code.Line(_isAsync ? $"return {outcome};" : $"return new({outcome});");
}
