using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The content phase of <c>fastcgi_pass</c>: settings, parameters, handler.</summary>
internal static class FastCgiCode
{
    /// <summary>The static field of a location's settings.</summary>
    public const string Field = "FastCgi";

    /// <summary>Settings and parameters.</summary>
    public static void Write(ClassCode owner, LocationPlan location)
    {
        if (location.FastCgi is not { } plan)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Line($"public override bool {RuntimeNames.HasContentHandler} => true;");

        // A pseudo-location that changes nothing about the request to the backend uses the code of its location.
        var source = Source(location);
        if (source == location)
        {
            WriteSettings(owner, plan);
            FastCgiParameterCode.Write(owner, plan);
        }
    }

    /// <summary>The handler.</summary>
    public static void WriteContent(ClassCode owner, LocationPlan location)
    {
        if (location.FastCgi is null)
        {
            return;
        }

        owner.File.Import("System.Threading.Tasks");
        var code = owner.Members;
        var source = Source(location);
        var settings = source == location ? Field : $"{source.ClassName}.{Field}";
        code.Blank();
        if (location.FastCgi.Address is { } address)
        {
            WriteVariableContent(owner, location.FastCgi, address, source.ClassName, settings);
            return;
        }

        code.Line($"protected override ValueTask<{owner.Use(RuntimeNames.Outcome)}> {RuntimeNames.LocationContent}(SiteRequest request) =>");
        code.Continuation($"{owner.Use(RuntimeNames.PassAsync)}<{source.ClassName}, SiteRequest>(request, {settings});");
    }

    private static void WriteVariableContent(ClassCode owner, FastCgiPlan plan, ValuePlan address, string className, string settings)
    {
        var code = owner.Members;
        var addresses = owner.Statics;
        addresses.Blank();
        addresses.Line($"private static readonly {owner.Use(RuntimeNames.FastCgiAddresses)} s_addresses = new({settings});");
        code.Open($"protected override ValueTask<{owner.Use(RuntimeNames.Outcome)}> {RuntimeNames.LocationContent}(SiteRequest request)");
        code.Comment(SettingCode.Directive(plan.PassDirective));
        var slice = owner.Method().Slice(address, "address");
        code.Line($"var outcome = s_addresses.{RuntimeNames.FindFastCgiAddress}(request, {slice}, out var settings);");
        code.Line($"return outcome.{RuntimeNames.OutcomeIsContinue}");
        code.Continuation($"? {owner.Use(RuntimeNames.PassAsync)}<{className}, SiteRequest>(request, settings)");
        code.Continuation(": new(outcome);");
        code.Close();
    }

    /// <summary>The location whose class has the settings and parameters of <paramref name="location"/>.</summary>
    public static LocationPlan Source(LocationPlan location) =>
        location is { Match: Model.LocationMatch.If, Outer: { } outer } && location.FastCgi == outer.FastCgi ? outer : location;

    private static void WriteSettings(ClassCode owner, FastCgiPlan plan)
    {
        var code = owner.Statics;
        var file = owner.File;
        code.Open($"public static readonly {owner.Use(RuntimeNames.FastCgiSettings)} {Field} = new()");
        var upstream = plan.Upstream is null ? owner.Use(RuntimeNames.UpstreamPerRequest) : "Upstreams." + plan.Upstream;
        code.Line($"{RuntimeNames.UpstreamProperty} = {upstream},", SettingCode.Directive(plan.PassDirective));
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
