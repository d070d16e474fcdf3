using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The body of one generated method: values as expressions, with the statements that they need before.</summary>
internal sealed class MethodCode(ClassCode owner)
{
    private readonly HashSet<string> _locals = new(StringComparer.Ordinal) { "request", "path", "host", "location", "line", "parameters", "headers", "status", "page" };

    public CodeWriter Code => owner.Members;

    /// <summary>A name for a local that no other local of the method has.</summary>
    public string Local(string wish)
    {
        var name = wish;
        for (var i = 2; !_locals.Add(name); i++)
        {
            name = wish + Literal.Number(i);
        }

        return name;
    }

    /// <summary>An expression of type <c>ByteSlice</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="local">Name for the writer where the value is put together.</param>
    /// <param name="escapes">True for the parts whose captures are escaped; null: none.</param>
    public string Slice(ValuePlan value, string local, Func<int, bool>? escapes = null)
    {
        if (value.Constant is { } text)
        {
            return owner.Constants.Slice(text);
        }

        if (value.Parts.Count == 1)
        {
            return Part(value.Parts[0], escapes?.Invoke(0) ?? false);
        }

        local = Local(local);
        Code.Line($"var {local} = new {owner.Use(RuntimeNames.ValueWriter)}(request.{RuntimeNames.RequestMemory});");
        for (var i = 0; i < value.Parts.Count; i++)
        {
            var part = value.Parts[i] is TextPart constant ? Literal.Bytes(constant.Text) : Part(value.Parts[i], escapes?.Invoke(i) ?? false);
            Code.Line($"{local}.{RuntimeNames.ValueWriterWrite}({part});");
        }

        return $"{local}.{RuntimeNames.ValueWriterComplete}()";
    }

    /// <summary>A variable or capture.</summary>
    public string Part(ValuePart part, bool escape = false)
    {
        switch (part)
        {
            case EngineVariable variable:
                return "request." + VariableNames.Property(variable.Name);
            case FamilyVariable family:
                var argument = Literal.Bytes(VariableNames.FamilyArgument(family.Family, family.Name));
                return $"request.{VariableNames.Family(family.Family)}({argument})";
            case SiteVariable variable:
                return "request." + variable.Member;
            case CaptureUse capture:
                var group = $"request.{RuntimeNames.RequestCaptures}[{Literal.Number(capture.Index)}]";
                return escape ? $"{owner.Use(RuntimeNames.EscapeCapture)}(request, {group})" : group;
            default:
                return owner.Constants.Slice(((TextPart)part).Text);
        }
    }

    /// <summary>A condition: does the pattern match the value.</summary>
    public string Test(PatternPlan plan, string slice)
    {
        if (plan.Pattern.Shape is not { } shape)
        {
            return $"{owner.Constants.Pattern(plan)}.{RuntimeNames.BytePatternIsMatch}(request, {slice})";
        }

        var span = slice + "." + RuntimeNames.ByteSliceSpan;
        if (shape.Words.Count > 1)
        {
            var text = Local("text");
            Code.Line($"var {text} = {span};");
            span = text;
        }

        return Patterns.Test(owner.File, shape, span);
    }

    /// <summary>What a match leaves behind: the variables of named groups, or no captures where the pattern has none.</summary>
    public void AfterMatch(PatternPlan plan)
    {
        if (plan.Pattern.Shape is not null && owner.UsesCaptures)
        {
            Code.Line($"request.{RuntimeNames.RequestCaptures} = default;");
        }

        foreach (var capture in plan.Captures)
        {
            Code.Line($"request.{capture.Member} = request.{RuntimeNames.RequestCaptures}[{Literal.Number(capture.Group)}];");
        }
    }
}
