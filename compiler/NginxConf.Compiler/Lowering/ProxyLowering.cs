using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers <c>proxy_pass</c> with the settings in force.</summary>
internal static class ProxyLowering
{
    public static ProxyPlan Lower(LocationModel location, DirectiveModel handler, ProxyPassModel pass, SiteTables site, KnownValues known, LocationPlan? outer)
    {
        var settings = location.Settings;
        var upstream = pass.Upstream is { } name ? site.Upstreams.Find(WithoutPort(name), name) : null;
        return new ProxyPlan
        {
            Upstream = upstream?.Member,
            UpstreamName = upstream?.Name ?? handler.Words[0],
            Address = pass.Variable is null ? null : site.Values.Lower(pass.Variable, known),
            Url = pass.Variable is null ? handler.Words[0] : null,
            HasUri = pass.HasUri,
            PassDirective = handler.Text,
            Settings = SettingLowering.Changed(settings, SettingNames.Proxy),
            Headers = settings.Find(DirectiveNames.ProxySetHeader).Details<ProxySetHeaderModel>()
                .Select(h => new ProxyHeaderPlan(h.HeaderName, site.Values.Lower(h.Value, known), h.Text))
                .ToEquatableArray(),
            Method = Value(settings.Find(DirectiveNames.ProxyMethod), site, known),
            Body = Value(settings.Find(DirectiveNames.ProxySetBody), site, known),
            Tls = pass.IsTls ? SettingLowering.Changed(settings, SettingNames.ProxyTls) : default,
            TlsName = pass.IsTls ? Value(settings.Find(DirectiveNames.ProxySslName), site, known) : null,
            Redirects = Redirects(location, handler, pass, site, known) ?? Inherited(location, handler, outer),
            CookieDomains = Rules(settings.Find(DirectiveNames.ProxyCookieDomain), site, known),
            CookiePaths = Rules(settings.Find(DirectiveNames.ProxyCookiePath), site, known),
            CookieFlags = Flags(settings.Find(DirectiveNames.ProxyCookieFlags), site, known),
        };
    }

    // An implicit upstream of https has its port in its name; one that is written has none.
    private static string WithoutPort(string name) =>
        name.EndsWith(":443", StringComparison.Ordinal) ? name.Substring(0, name.Length - ":443".Length) : name;

    private static ProxyValuePlan? Value(Setting setting, SiteTables site, KnownValues known) =>
        setting.Last is { } directive && directive.Arguments[0] is Templates.Template value
            ? new ProxyValuePlan(site.Values.Lower(value, known), directive.Text)
            : null;

    private static EquatableArray<HeadRewritePlan>? Redirects(
        LocationModel location, DirectiveModel handler, ProxyPassModel pass, SiteTables site, KnownValues known)
    {
        var rules = location.Settings.Find(DirectiveNames.ProxyRedirect).Details<HeadRewriteModel>().ToArray();
        if (rules.All(rule => rule.Kind == HeadRewriteKind.Default))
        {
            return null;
        }

        return rules.Any(rule => rule.Kind == HeadRewriteKind.Off)
            ? default(EquatableArray<HeadRewritePlan>)
            : rules
                .Select(rule => rule.Kind == HeadRewriteKind.Default ? Default(location, handler, pass, rule) : Rule(rule, site, known))
                .ToEquatableArray();
    }

    // nginx makes the default rule of an outer location before it looks at the inner ones, which inherit it.
    private static EquatableArray<HeadRewritePlan>? Inherited(LocationModel location, DirectiveModel handler, LocationPlan? outer)
    {
        for (; outer is not null && !location.Settings.Has(DirectiveNames.ProxyRedirect); outer = outer.Outer)
        {
            if (outer.Pass is ProxyPlan { Url: { } url } plan && (plan.Redirects is not null || plan.PassDirective != handler.Text))
            {
                return plan.Redirects ?? EquatableArray.Create(plan.HasUri
                    ? new HeadRewritePlan(ValuePlan.Text(url), null, ValuePlan.Text(outer.Pattern), "proxy_redirect default")
                    : new HeadRewritePlan(ValuePlan.Text(url + "/"), null, ValuePlan.Text("/"), "proxy_redirect default"));
            }
        }

        return null;
    }

    // The URL of the server, and what the location stands for instead; without a URI both end in the root.
    private static HeadRewritePlan Default(LocationModel location, DirectiveModel handler, ProxyPassModel pass, HeadRewriteModel rule) =>
        pass.HasUri
            ? new HeadRewritePlan(ValuePlan.Text(handler.Words[0]), null, ValuePlan.Text(location.Pattern), rule.Text)
            : new HeadRewritePlan(ValuePlan.Text(handler.Words[0] + "/"), null, ValuePlan.Text("/"), rule.Text);

    private static EquatableArray<HeadRewritePlan> Rules(Setting setting, SiteTables site, KnownValues known)
    {
        var rules = setting.Details<HeadRewriteModel>().ToArray();
        return rules.Any(rule => rule.Kind == HeadRewriteKind.Off) ? default : rules.Select(rule => Rule(rule, site, known)).ToEquatableArray();
    }

    private static HeadRewritePlan Rule(HeadRewriteModel rule, SiteTables site, KnownValues known) => new(
        rule.Prefix is null ? null : site.Values.Lower(rule.Prefix, known),
        rule.Pattern is null ? null : site.Variables.Pattern(rule.Pattern),
        site.Values.Lower(rule.Replacement ?? Templates.Template.Literal(string.Empty), known),
        rule.Text);

    private static EquatableArray<CookieFlagsPlan> Flags(Setting setting, SiteTables site, KnownValues known)
    {
        var rules = setting.Details<CookieFlagsModel>().ToArray();
        return rules.Any(rule => rule.Cookie is null && rule.Pattern is null)
            ? default
            : rules
                .Select(rule => new CookieFlagsPlan(
                    rule.Cookie is null ? null : site.Values.Lower(rule.Cookie, known),
                    rule.Pattern is null ? null : site.Variables.Pattern(rule.Pattern),
                    rule.Flags.Select(flag => site.Values.Lower(flag, known)).ToEquatableArray(),
                    rule.Text))
                .ToEquatableArray();
    }
}
