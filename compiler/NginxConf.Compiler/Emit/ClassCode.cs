using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Emit;

/// <summary>One generated class while it is written: constants come before the members that turned out to need them.</summary>
internal sealed class ClassCode(CodeFile file, bool usesCaptures)
{
    public CodeFile File => file;

    /// <summary>The site uses <c>$1</c> of whatever matched last: a match without groups must clear what the one before captured.</summary>
    public bool UsesCaptures => usesCaptures;

    /// <summary>The plain test that a pattern stands for, where nobody asks for what its groups captured.</summary>
    public PatternShape? Shape(PatternPlan plan) =>
        plan.Captures.IsEmpty && (plan.Pattern.GroupCount == 0 || !usesCaptures) ? plan.Pattern.Shape : null;

    public ConstantPool Constants { get; } = new(file);

    /// <summary>Static members that must be initialised before an instance is.</summary>
    public CodeWriter Statics { get; } = new(1);

    public CodeWriter Members { get; } = new(1);

    /// <summary>Classes inside this one.</summary>
    public CodeWriter Nested { get; } = new(1);

    public string Use(RuntimeType type) => file.Use(type);

    public string Use(RuntimeMember member) => file.Use(member);

    /// <summary>A new method body; names of locals are unique in it.</summary>
    /// <param name="request">The expression of the request.</param>
    public MethodCode Method(string request = "request") => new(this, Members, request);

    /// <summary>A method of a class inside this one.</summary>
    public MethodCode NestedMethod() => new(this, Nested, "request");

    /// <summary>Writes the class.</summary>
    /// <param name="summary">Documentation.</param>
    /// <param name="declaration">The line before the brace.</param>
    /// <param name="instance">The single instance, or empty.</param>
    public void Finish(Summary summary, string declaration, string instance = "")
    {
        var code = file.Code;
        summary.Write(code);
        code.Open(declaration);
        Constants.Write(code);
        code.Blank();
        code.Append(Statics);
        code.Blank();
        if (instance.Length > 0)
        {
            code.Line(instance);
            code.Blank();
        }

        code.Append(Members);
        code.Blank();
        code.Append(Nested);
        code.Close();
    }
}
