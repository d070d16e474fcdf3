using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The precontent phase: <c>try_files</c>.</summary>
internal static class TryFilesCode
{
    public static void Write(ClassCode owner, TryFilesPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        owner.File.Import("System.Threading.Tasks");
        var code = owner.Members;
        var method = owner.Method();
        var outcome = owner.Use(RuntimeNames.Outcome);
        var isAsync = !plan.Files.IsEmpty;
        code.Blank();
        code.Open($"protected override {(isAsync ? "async " : string.Empty)}ValueTask<{outcome}> {RuntimeNames.LocationPreContent}(SiteRequest request)");
        code.Comment(SettingCode.Directive(plan.Directive));
        foreach (var file in plan.Files)
        {
            var check = file.IsDirectory ? RuntimeNames.TryDirectory : RuntimeNames.TryFile;
            code.Open($"if (await {owner.Use(check)}(request, {method.Slice(file.Path, "file")}{IsConstant(file.Path)}))");
            code.Line($"return {owner.Use(RuntimeNames.OutcomeContinue)};");
            code.Close();
            code.Blank();
        }

        var last = Fallback(owner, method, plan);
        code.Line(isAsync ? $"return {last};" : $"return new({last});");
        code.Close();
    }

    private static string Fallback(ClassCode owner, MethodCode method, TryFilesPlan plan) =>
        plan.Code is { } status ? $"{owner.Use(RuntimeNames.OutcomeStatus)}({Literal.Number(status)})"
        : plan.Named is { } named ? $"{owner.Use(RuntimeNames.TryNamed)}(request, {named}.Instance)"
        : $"{owner.Use(RuntimeNames.TryRedirect)}(request, {method.Slice(plan.Uri ?? ValuePlan.Empty, "uri")}{IsConstant(plan.Uri)})";

    private static string IsConstant(ValuePlan? value) => value?.Constant is null ? string.Empty : ", isConstant: true";
}
