using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>A <c>split_clients</c>: the hash against the limits of the shares.</summary>
internal static class SplitClientsCode
{
    public static string Lookup(ClassCode owner, SplitClientsPlan plan) => $"{Method(plan)}({owner.Method("this").Slice(plan.Source, "source")})";

    public static void WriteLookup(ClassCode owner, SplitClientsPlan plan)
    {
        var code = owner.Members;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        code.Blank();
        code.Open($"private static {slice} {Method(plan)}({slice} source)");
        if (plan.Parts.Any(part => part.Below is not null))
        {
            code.Line($"var hash = {owner.Use(RuntimeNames.SplitHash)}(source);");
        }

        foreach (var part in plan.Parts)
        {
            code.Blank();
            code.Comment(part.Share);
            if (part.Below is not { } limit)
            {
                code.Line($"return {owner.Constants.Slice(part.Value)};");
                code.Close();
                return;
            }

            code.Open($"if (hash < {Literal.Number(limit)}u)");
            code.Line($"return {owner.Constants.Slice(part.Value)};");
            code.Close();
        }

        code.Blank();
        code.Line($"return {owner.Use(RuntimeNames.ByteSliceEmpty)};");
        code.Close();
    }

    private static string Method(SplitClientsPlan plan) => "Split" + ComputedCode.Name(plan);
}
