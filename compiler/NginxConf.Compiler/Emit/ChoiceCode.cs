using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>Methods that find settings by variables: <c>limit_rate $rate</c>, <c>charset $charset</c>.</summary>
internal static class ChoiceCode
{
    private static readonly (string Directive, RuntimeMember Method, RuntimeMember Property, bool IsSize)[] s_choices =
    [
        ("charset", RuntimeNames.FindCharset, RuntimeNames.LocationCharset, false),
        ("source_charset", RuntimeNames.FindSourceCharset, RuntimeNames.LocationSourceCharset, false),
        ("limit_rate", RuntimeNames.FindLimitRate, RuntimeNames.LocationLimitRate, true),
        ("limit_rate_after", RuntimeNames.FindLimitRateAfter, RuntimeNames.LocationLimitRateAfter, true),
    ];

    /// <summary>Overrides what differs from the base class.</summary>
    public static void Write(ClassCode owner, LevelPlan level, LevelPlan? inherited)
    {
        foreach (var (directive, method, property, isSize) in s_choices)
        {
            var own = Find(level, directive);
            var other = Find(inherited, directive);
            if (own?.Value == other?.Value)
            {
                continue;
            }

            var code = owner.Members;
            var type = isSize ? "long" : owner.Use(RuntimeNames.ByteSlice);
            code.Blank();
            if (own is null)
            {
                code.Line($"protected override {type} {method}(SiteRequest request) =>");
                code.Continuation($"{RuntimeNames.LocationSettingsProperty}.{property};");
                continue;
            }

            code.Open($"protected override {type} {method}(SiteRequest request)");
            code.Comment(SettingCode.Directive(own.Directive));
            var value = owner.Method().Slice(own.Value, "value");
            code.Line(isSize ? $"return {owner.Use(RuntimeNames.ReadRate)}(request, {value});" : $"return {value};");
            code.Close();
        }
    }

    private static ChoicePlan? Find(LevelPlan? level, string directive) => level?.Choices.FirstOrDefault(choice => choice.Name == directive);
}
