using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The request class with the variables that the configuration defines.</summary>
internal static class RequestEmitter
{
    public static GeneratedFile Emit(SitePlan site)
    {
        var file = new CodeFile("SiteRequest.g.cs", string.Empty);
        var owner = new ClassCode(file, site.UsesCaptures);
        var code = owner.Members;
        foreach (var variable in site.Variables)
        {
            WriteField(owner, variable);
        }

        foreach (var computed in site.Computed)
        {
            ComputedCode.WriteProperty(owner, computed);
        }

        WriteReset(owner, site);
        foreach (var computed in site.Computed)
        {
            ComputedCode.WriteLookup(owner, computed);
        }

        owner.Finish(
            new Summary("A request with the variables of this site."),
            $"internal sealed class SiteRequest : {file.Use(RuntimeNames.Request)}");
        return file.ToGeneratedFile();
    }

    private static void WriteField(ClassCode owner, SiteVariablePlan variable)
    {
        var code = owner.Members;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        code.Blank();
        if (!variable.IsSet)
        {
            code.Line($"/// <summary>{Summary.Quote($"(?<{variable.Name}>...)")}</summary>");
            code.Line($"public {slice} {variable.Member};");
            return;
        }

        owner.Statics.Line($"private {slice} {SetField(variable)};");
        code.Line($"/// <summary>{Summary.Quote("set $" + variable.Name)}</summary>");
        code.Open($"public {slice} {variable.Member}");
        code.Line($"get => {SetField(variable)}.{RuntimeNames.ByteSliceIsFound} ? {SetField(variable)} : {SetField(variable)} = {owner.Use(RuntimeNames.Uninitialized)}(this, {Literal.Bytes(variable.Name)});");
        code.Line($"set => {SetField(variable)} = value.{RuntimeNames.ByteSliceOrEmpty};");
        code.Close();
    }

    private static string SetField(SiteVariablePlan variable) => "_set_" + variable.Member.Substring("Var_".Length);

    private static void WriteReset(ClassCode owner, SitePlan site)
    {
        var kept = site.Computed.Where(ComputedCode.IsKept).ToArray();
        if (site.Variables.IsEmpty && kept.Length == 0)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Open($"public override void {RuntimeNames.RequestReset}()");
        code.Line($"base.{RuntimeNames.RequestReset}();");
        foreach (var variable in site.Variables)
        {
            code.Line($"{(variable.IsSet ? SetField(variable) : variable.Member)} = default;");
        }

        foreach (var computed in kept)
        {
            code.Line($"{ComputedCode.HasField(computed)} = false;");
        }

        code.Close();
    }
}
