using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Emit;

/// <summary>The property of a variable that is computed when it is asked for, once per request unless it is <c>volatile</c>.</summary>
internal static class ComputedCode
{
    /// <summary>The part of generated names that stands for the variable.</summary>
    public static string Name(ComputedVariablePlan plan) => plan.Member.Substring("Var_".Length);

    public static bool IsKept(ComputedVariablePlan plan) => !plan.Volatile || plan.IsAssigned;

    public static string HasField(ComputedVariablePlan plan) => "_has_" + Name(plan);

    public static void WriteProperty(ClassCode owner, ComputedVariablePlan plan)
    {
        var code = owner.Members;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        if (IsKept(plan))
        {
            owner.Statics.Line($"private bool {HasField(plan)};");
            owner.Statics.Line($"private {slice} {Field(plan)};");
        }

        code.Blank();
        code.Line($"/// <summary>{Summary.Quote(plan.Directive)}</summary>");
        code.Open($"public {slice} {plan.Member}");
        code.Open("get");
        if (plan.Volatile)
        {
            WriteVolatile(owner, plan);
        }
        else
        {
            code.Open($"if (!{HasField(plan)})");
            code.Line($"{Field(plan)} = {Value(owner, plan)};");
            code.Line($"{HasField(plan)} = true;");
            code.Close();
            code.Blank();
            code.Line($"return {Field(plan)};");
        }

        code.Close();
        if (plan.IsAssigned)
        {
            code.Blank();
            code.Open("set");
            code.Line($"{Field(plan)} = value.{RuntimeNames.ByteSliceOrEmpty};");
            code.Line($"{HasField(plan)} = true;");
            code.Close();
        }

        code.Close();
    }

    /// <summary>Methods and constants that the property calls.</summary>
    public static void WriteLookup(ClassCode owner, ComputedVariablePlan plan)
    {
        switch (plan)
        {
            case MapPlan map:
                MapCode.WriteLookup(owner, map);
                break;
            case SplitClientsPlan split:
                SplitClientsCode.WriteLookup(owner, split);
                break;
            default:
                // A geo has nothing but its table.
                break;
        }
    }

    private static void WriteVolatile(ClassCode owner, ComputedVariablePlan plan)
    {
        var code = owner.Members;
        if (IsKept(plan))
        {
            code.Open($"if ({HasField(plan)})");
            code.Line($"return {Field(plan)};");
            code.Close();
            code.Blank();
        }

        code.Line($"return {Value(owner, plan)};");
    }

    // Statements that the source needs come before.
    private static string Value(ClassCode owner, ComputedVariablePlan plan) => plan switch
    {
        MapPlan map => MapCode.Lookup(owner, map),
        GeoPlan geo => GeoCode.Lookup(owner, geo),
        _ => SplitClientsCode.Lookup(owner, (SplitClientsPlan)plan),
    };

    private static string Field(ComputedVariablePlan plan) => "_" + Identifier.Camel(Name(plan));
}
