using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>The rewrite phase of a server or a location as straight-line code.</summary>
internal sealed class ScriptCode
{
    private readonly ClassCode _owner;
    private readonly MethodCode _method;
    private readonly bool _isServer;
    private readonly bool _isAsync;
    private readonly string? _uriChanged;

    private ScriptCode(ClassCode owner, IReadOnlyList<ScriptPlan> steps, bool isServer)
    {
        _owner = owner;
        _method = owner.Method();
        _isServer = isServer;
        _isAsync = ScriptFlow.Waits(steps);
        _uriChanged = !isServer && ScriptFlow.ChangesUri(steps) && !ScriptFlow.Ends(steps) ? _method.Local("uriChanged") : null;
    }

    /// <summary>Writes the method, or nothing where there is nothing to do.</summary>
    /// <param name="owner">The class.</param>
    /// <param name="steps">The script.</param>
    /// <param name="slashRedirect">Path that is redirected to the same with a slash; null: none.</param>
    /// <param name="isServer">A server's script: a changed path needs no further search.</param>
    public static void Write(ClassCode owner, IReadOnlyList<ScriptPlan> steps, string? slashRedirect, bool isServer)
    {
        if (steps.Count == 0 && slashRedirect is null)
        {
            return;
        }

        new ScriptCode(owner, steps, isServer).Write(steps, slashRedirect);
    }

    private CodeWriter Code => _owner.Members;

    private void Write(IReadOnlyList<ScriptPlan> steps, string? slashRedirect)
    {
        _owner.File.Import("System.Threading.Tasks");
        var method = _isServer ? RuntimeNames.ServerRewrite : RuntimeNames.LocationRewrite;
        Code.Blank();
        Code.Open($"protected override {(_isAsync ? "async " : string.Empty)}ValueTask<{_owner.Use(RuntimeNames.Outcome)}> {method}(SiteRequest request)");
        if (slashRedirect is not null)
        {
            SlashRedirect(slashRedirect);
        }

        if (_uriChanged is not null)
        {
            Code.Line($"var {_uriChanged} = false;");
            Code.Blank();
        }

        if (!Steps(steps))
        {
            Code.Blank();
            var next = _owner.Use(RuntimeNames.OutcomeContinue);
            Return(_uriChanged is null ? next : $"{_uriChanged} ? {_owner.Use(RuntimeNames.Last)}(request) : {next}");
        }

        Code.Close();
    }

    private void SlashRedirect(string path)
    {
        _owner.File.Import("System");
        Code.Line("// The path of this location without its slash: redirect.");
        Code.Open($"if (request.{RuntimeNames.RequestPath}.{RuntimeNames.ByteSliceSpan}.SequenceEqual({Literal.Span(path)}))");
        var target = _owner.Constants.Slice(UriText.Escape(path + "/"));
        Return($"{_owner.Use(RuntimeNames.Redirect)}(request, 301, {target}, keepArguments: true)");
        Code.Close();
        Code.Blank();
    }

    /// <returns>True when the code behind cannot be reached.</returns>
    private bool Steps(IReadOnlyList<ScriptPlan> steps)
    {
        foreach (var step in steps)
        {
            Code.Blank();
            Code.Comment(step.Directive);
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
                Code.Line($"request.{set.Member ?? RuntimeNames.RequestQuery.Name} = {_method.Slice(set.Value, "value")};");
                return false;
            case RewritePlan rewrite:
                return Rewrite(rewrite);
            case ReturnPlan answer:
                var text = answer.Value is null ? string.Empty : ", " + _method.Slice(answer.Value, "text");
                Return($"{_owner.Use(RuntimeNames.Return)}(request, {Literal.Number(answer.Code)}{text})");
                return true;
            case IfPlan branch:
                If(branch);
                return false;
            default:
                Return(_owner.Use(RuntimeNames.OutcomeContinue));
                return true;
        }
    }

    private bool Rewrite(RewritePlan rewrite)
    {
        if (Patterns.IsAlways(rewrite.Pattern.Pattern))
        {
            _method.AfterMatch(rewrite.Pattern);
            return Apply(rewrite);
        }

        Code.Open($"if ({_method.Test(rewrite.Pattern, "request." + RuntimeNames.RequestPath)})");
        _method.AfterMatch(rewrite.Pattern);
        Apply(rewrite);
        Code.Close();
        return false;
    }

    /// <returns>True when the script ends here.</returns>
    private bool Apply(RewritePlan rewrite)
    {
        var isRedirect = rewrite.Flag is RewriteFlag.Redirect or RewriteFlag.Permanent;
        var target = _method.Slice(rewrite.Target, "target", part => isRedirect || ScriptFlow.IsInQuery(rewrite.Target, part));
        var keep = $"keepArguments: {Literal.Flag(rewrite.KeepArguments)}";
        if (isRedirect)
        {
            var status = rewrite.Flag == RewriteFlag.Permanent ? "301" : "302";
            Return($"{_owner.Use(RuntimeNames.Redirect)}(request, {status}, {target}, {keep})");
            return true;
        }

        Code.Line($"{_owner.Use(RuntimeNames.ChangeUri)}(request, {target}, {keep});");
        switch (rewrite.Flag)
        {
            case RewriteFlag.Last when !_isServer:
                Return($"{_owner.Use(RuntimeNames.Last)}(request)");
                return true;
            case RewriteFlag.Last:
            case RewriteFlag.Break:
                Return(_owner.Use(RuntimeNames.OutcomeContinue));
                return true;
            default:
                if (_uriChanged is not null)
                {
                    Code.Line($"{_uriChanged} = true;");
                }

                return false;
        }
    }

    private void If(IfPlan branch)
    {
        if (branch.Condition is MatchPlan { IsNegated: true } match && HasTraces(match.Pattern))
        {
            // The pattern leaves its captures also where it keeps the block from running.
            Code.Open($"if ({_method.Test(match.Pattern, _method.Slice(match.Value, "value"))})");
            _method.AfterMatch(match.Pattern);
            Code.Close();
            Code.Open("else");
        }
        else
        {
            Code.Open($"if ({Condition(branch.Condition)})");
            if (branch.Condition is MatchPlan { IsNegated: false } matched)
            {
                _method.AfterMatch(matched.Pattern);
            }
        }

        if (branch.Location is not null)
        {
            Code.Line($"request.{RuntimeNames.RequestLocation} = {branch.Location}.Instance;");
        }

        Steps(branch.Body);
        Code.Close();
    }

    private bool HasTraces(PatternPlan pattern) =>
        !pattern.Captures.IsEmpty || (pattern.Pattern.Shape is not null && _owner.UsesCaptures);

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
                var test = _method.Test(match.Pattern, _method.Slice(match.Value, "value"));
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
