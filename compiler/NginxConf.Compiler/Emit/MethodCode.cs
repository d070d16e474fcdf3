using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Emit;

/// <summary>The body of one generated method: values as expressions, with the statements that they need before.</summary>
/// <param name="owner">Its class.</param>
/// <param name="code">Where its statements go.</param>
/// <param name="request">The expression of the request: a parameter, or <c>this</c>.</param>
internal sealed class MethodCode(ClassCode owner, CodeWriter code, string request)
{
    private readonly HashSet<string> _locals = new(StringComparer.Ordinal) { "request", "path", "host", "location", "line", "parameters", "headers", "status", "page" };

    private readonly string _member = request == "this" ? string.Empty : request + ".";

    public CodeWriter Code => code;

    /// <summary>A name for a local that no other local of the method has.</summary>
    public string Local(string wish)
    {
        wish = Keywords.Contains(wish) ? wish + "Text" : wish;
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
    /// <param name="quoted">Captures are encoded again where the client had encoded them.</param>
    public string Slice(ValuePlan value, string local, bool quoted = false)
    {
        if (value.Constant is { } constant)
        {
            return owner.Constants.Slice(constant);
        }

        if (value.Parts.Count == 1)
        {
            return Part(value.Parts[0], quoted);
        }

        // What computes a variable may match a pattern: all of a text sees the captures of the last match.
        var hoisted = value.UsesCaptures
            ? value.Parts.OfType<SiteVariable>().Where(part => part.IsComputed).Distinct().ToDictionary(part => (ValuePart)part, Hoist)
            : [];
        local = Local(local);
        Code.Line($"var {local} = new {owner.Use(RuntimeNames.ValueWriter)}({_member}{RuntimeNames.RequestMemory});");
        foreach (var part in value.Parts)
        {
            var argument = part is TextPart text ? Literal.Bytes(text.Text) : hoisted.TryGetValue(part, out var before) ? before : Part(part, quoted);
            Code.Line($"{local}.{RuntimeNames.ValueWriterWrite}({argument});");
        }

        return $"{local}.{RuntimeNames.ValueWriterComplete}()";
    }

    private string Hoist(SiteVariable variable)
    {
        var local = Local(Identifier.Camel(variable.Member.Substring("Var_".Length)));
        Code.Line($"var {local} = {Part(variable)};");
        return local;
    }

    /// <summary>A variable or capture.</summary>
    public string Part(ValuePart part, bool quoted = false)
    {
        switch (part)
        {
            case EngineVariable variable:
                return _member + VariableNames.Property(variable.Name);
            case FamilyVariable family:
                var argument = Literal.Bytes(VariableNames.FamilyArgument(family.Family, family.Name));
                return $"{_member}{VariableNames.Family(family.Family)}({argument})";
            case SiteVariable variable:
                return _member + variable.Member;
            case CaptureUse capture:
                var index = Literal.Number(capture.Index);
                return quoted
                    ? $"{owner.Use(RuntimeNames.QuotedCapture)}({request}, {index})"
                    : $"{_member}{RuntimeNames.RequestCaptures}[{index}]";
            default:
                return owner.Constants.Slice(((TextPart)part).Text);
        }
    }

    /// <summary>A condition: does the pattern match the value. Captures are those of the match; a miss keeps the earlier ones.</summary>
    public string Test(PatternPlan plan, string slice) => owner.Shape(plan) is { } shape
        ? Test(shape, slice)
        : $"{owner.Constants.Pattern(plan)}.{RuntimeNames.BytePatternIsMatch}({request}, {slice})";

    /// <summary>The same for the rewrite module, where a miss forgets the captures of earlier matches.</summary>
    /// <param name="plan">The pattern.</param>
    /// <param name="slice">Expression of the value.</param>
    /// <param name="logs">The result goes to the error log.</param>
    /// <param name="target">What the match puts together; it may use the captures.</param>
    public string RewriteTest(PatternPlan plan, string slice, bool logs, ValuePlan? target = null)
    {
        if (logs)
        {
            return $"{owner.Use(RuntimeNames.RewriterIsMatch)}({request}, {owner.Constants.Pattern(plan)}, {slice}, log: {Literal.Bytes(plan.Pattern.Source)})";
        }

        if (target is { UsesCaptures: true } || owner.Shape(plan) is not { } shape)
        {
            return $"{owner.Use(RuntimeNames.RewriterIsMatch)}({request}, {owner.Constants.Pattern(plan)}, {slice})";
        }

        ForgetCaptures();
        return Test(shape, slice);
    }

    /// <summary>After a match: sets the variables of named groups; a pattern without groups leaves no captures.</summary>
    public void AfterMatch(PatternPlan plan)
    {
        if (owner.Shape(plan) is not null)
        {
            ForgetCaptures();
        }

        SetVariables(plan);
    }

    /// <summary>Sets the variables of named groups.</summary>
    public void SetVariables(PatternPlan plan)
    {
        foreach (var capture in plan.Captures)
        {
            Code.Line($"{_member}{capture.Member} = {_member}{RuntimeNames.RequestCaptures}[{Literal.Number(capture.Group)}];");
        }
    }

    /// <summary>Nothing where the site never looks at captures.</summary>
    public void ForgetCaptures()
    {
        if (owner.UsesCaptures)
        {
            Code.Line($"{_member}{RuntimeNames.ForgetCaptures}();");
        }
    }

    private string Test(PatternShape shape, string slice)
    {
        var span = slice + "." + RuntimeNames.ByteSliceSpan;
        if (shape.Words.Count > 1)
        {
            var text = Local("text");
            Code.Line($"var {text} = {span};");
            span = text;
        }

        return Patterns.Test(owner.File, shape, span);
    }
}
