using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The settings and parameters of <c>fastcgi_pass</c>.</summary>
internal static class FastCgiCode
{
    /// <summary>The static field of a location's settings.</summary>
    public const string Field = "FastCgi";

    /// <summary>Settings and parameters.</summary>
    public static void Write(ClassCode owner, FastCgiPlan plan)
    {
        WriteSettings(owner, plan);
        FastCgiParameterCode.Write(owner, plan);
    }

    private static void WriteSettings(ClassCode owner, FastCgiPlan plan)
    {
        var code = owner.Statics;
        var file = owner.File;
        code.Open($"public static readonly {owner.Use(RuntimeNames.FastCgiSettings)} {Field} = new()");
        PassCode.WriteUpstream(owner, code, plan, RuntimeNames.UpstreamProperty);
        SettingCode.Write(code, file, SettingTables.FastCgi, plan.Settings);
        if (plan.SplitPathInfo is { } split)
        {
            code.Line($"{RuntimeNames.SplitPathInfo} = {Patterns.New(split)},", $"fastcgi_split_path_info {split.Source};");
        }

        var replaced = plan.Parameters.Select(p => p.Name).Where(IsHeader).Distinct(StringComparer.Ordinal).ToArray();
        if (replaced.Length > 0)
        {
            var names = replaced.Select(name => SettingValues.Slice(name.Substring("HTTP_".Length).ToLowerInvariant(), file));
            code.Line($"{RuntimeNames.HeaderParameters} = [{string.Join(", ", names)}],");
        }

        code.Close(";");
    }

    private static bool IsHeader(string parameter) => parameter.StartsWith("HTTP_", StringComparison.Ordinal);
}
