using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The content phase of a <c>*_pass</c>: what all protocols have in common.</summary>
internal static class PassCode
{
    /// <summary>Settings, and what is written for the backend.</summary>
    public static void Write(ClassCode owner, LocationPlan location)
    {
        if (location.Pass is not { } plan)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Line($"public override bool {RuntimeNames.HasContentHandler} => true;");

        // A pseudo-location that changes nothing about the request to the backend uses the code of its location.
        if (Source(location) != location)
        {
            return;
        }

        if (plan is FastCgiPlan fastCgi)
        {
            FastCgiCode.Write(owner, fastCgi);
        }
        else if (plan is ProxyPlan proxy)
        {
            ProxyCode.Write(owner, proxy);
        }
    }

    /// <summary>The handler.</summary>
    public static void WriteContent(ClassCode owner, LocationPlan location)
    {
        if (location.Pass is not { } plan)
        {
            return;
        }

        owner.File.Import("System.Threading.Tasks");
        var code = owner.Members;
        var source = Source(location).ClassName;
        code.Blank();
        if (plan.Address is { } address)
        {
            WriteAddresses(owner, location, plan);
            WriteVariableContent(owner, plan, address, source);
            return;
        }

        var pass = owner.Use(plan is ProxyPlan ? RuntimeNames.ProxyPass : RuntimeNames.FastCgiPass);
        code.Line($"protected override ValueTask<{owner.Use(RuntimeNames.Outcome)}> {RuntimeNames.LocationContent}(SiteRequest request) =>");
        code.Continuation($"{pass}<{source}, SiteRequest>(request, {Settings(location)});");
    }

    /// <summary>What the class of a location with code of its own implements besides.</summary>
    public static string Interface(CodeFile file, LocationPlan location) =>
        location.Pass is null || Source(location) != location ? string.Empty
        : $", {file.Use(location.Pass is ProxyPlan ? RuntimeNames.ProxyLocation : RuntimeNames.FastCgiLocation)}<SiteRequest>";

    /// <summary>The location whose class has the settings and the code of <paramref name="location"/>.</summary>
    public static LocationPlan Source(LocationPlan location) =>
        location is { IsPseudo: true, Outer: { } outer } && location.Pass == outer.Pass ? outer : location;

    /// <summary>Expression of the settings.</summary>
    public static string Settings(LocationPlan location)
    {
        var field = location.Pass is ProxyPlan ? ProxyCode.Field : FastCgiCode.Field;
        var source = Source(location);
        return source == location ? field : $"{source.ClassName}.{field}";
    }

    /// <summary>The upstream, as a line of the settings.</summary>
    public static void WriteUpstream(ClassCode owner, CodeWriter code, PassPlan plan, RuntimeMember property)
    {
        var upstream = plan.Upstream is null ? owner.Use(RuntimeNames.UpstreamPerRequest) : "Upstreams." + plan.Upstream;
        code.Line($"{property} = {upstream},", SettingCode.Directive(plan.PassDirective));
    }

    private static void WriteAddresses(ClassCode owner, LocationPlan location, PassPlan plan)
    {
        var type = plan is ProxyPlan
            ? owner.Use(RuntimeNames.ProxyAddresses)
            : $"{owner.Use(RuntimeNames.UpstreamAddresses)}<{owner.Use(RuntimeNames.FastCgiSettings)}>";
        owner.Statics.Blank();
        owner.Statics.Line($"private static readonly {type} s_addresses = new({Settings(location)});");
    }

    private static void WriteVariableContent(ClassCode owner, PassPlan plan, ValuePlan address, string className)
    {
        var isProxy = plan is ProxyPlan;
        var find = isProxy ? RuntimeNames.FindProxyAddress : RuntimeNames.FindUpstreamAddress;
        var pass = owner.Use(isProxy ? RuntimeNames.ProxyPass : RuntimeNames.FastCgiPass);
        var code = owner.Members;
        code.Open($"protected override ValueTask<{owner.Use(RuntimeNames.Outcome)}> {RuntimeNames.LocationContent}(SiteRequest request)");
        code.Comment(SettingCode.Directive(plan.PassDirective));
        var slice = owner.Method().Slice(address, "address");
        code.Line($"var outcome = s_addresses.{find}(request, {slice}, out var settings{(isProxy ? ", out var url" : string.Empty)});");
        code.Line($"return outcome.{RuntimeNames.OutcomeIsContinue}");
        code.Continuation($"? {pass}<{className}, SiteRequest>(request, settings{(isProxy ? ", url" : string.Empty)})");
        code.Continuation(": new(outcome);");
        code.Close();
    }
}
