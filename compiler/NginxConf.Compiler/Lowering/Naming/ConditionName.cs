using System.Globalization;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Lowering.Naming;

/// <summary>A few words for the condition of an <c>if</c>: what is compared with, else what is tested.</summary>
internal static class ConditionName
{
    public static string Of(LocationModel outer, LocationModel pseudo)
    {
        var step = outer.Script.OfType<IfStep>().First(s => ReferenceEquals(s.Location, pseudo));
        return (step.Condition.IsNegated ? "Not" : string.Empty) + Words(step.Condition);
    }

    private static string Words(ConditionModel condition) => condition switch
    {
        VariableCondition variable => Identifier.FromText(variable.Variable),
        EqualsCondition equality => OrVariable(Words(equality.Text), equality.Variable, "Empty"),
        RegexCondition regex => OrVariable(Identifier.FromRegex(regex.Regex.Source), regex.Variable, "Matches"),
        FileCondition file => file.Test + Words(file.Path),
        _ => string.Empty,
    };

    private static string OrVariable(string words, string variable, string suffix) =>
        words.Length > 0 ? words : Identifier.FromText(variable) + suffix;

    private static string Words(Template template) => Identifier.FromText(string.Join(" ", template.Parts.Select(part => part switch
    {
        LiteralPart literal => literal.Text,
        VariablePart variable => variable.Name,
        CapturePart capture => "Group" + capture.Index.ToString(CultureInfo.InvariantCulture),
        _ => string.Empty,
    })));
}
