using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The class inside a location's that has <c>proxy_redirect</c> and <c>proxy_cookie_*</c>.</summary>
internal static class ProxyRewriteCode
{
    public const string ClassName = "ResponseHead";

    public static void Write(ClassCode owner, ProxyPlan plan)
    {
        if (!plan.Rewrites)
        {
            return;
        }

        var code = owner.Nested;
        code.Open($"private sealed class {ClassName} : {owner.Use(RuntimeNames.ResponseRewrites)}<SiteRequest>");
        WriteRules(owner, plan.Redirects ?? default, RuntimeNames.RewriteRedirect, "target", isDomain: false);
        WriteRules(owner, plan.CookieDomains, RuntimeNames.RewriteCookieDomain, "domain", isDomain: true);
        WriteRules(owner, plan.CookiePaths, RuntimeNames.RewriteCookiePath, "path", isDomain: false);
        WriteFlags(owner, plan);
        code.Close();
    }

    private static void WriteRules(ClassCode owner, IReadOnlyCollection<HeadRewritePlan> rules, RuntimeMember member, string subject, bool isDomain)
    {
        if (rules.Count == 0)
        {
            return;
        }

        var code = owner.Nested;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        code.Blank();
        code.Open($"protected override {slice} {member}(SiteRequest request, {slice} {subject})");
        var method = owner.NestedMethod();
        method.Local(subject);
        foreach (var rule in rules)
        {
            code.Blank();
            code.Comment(SettingCode.Directive(rule.Directive));
            WriteRule(owner, method, rule, subject, isDomain);
        }

        code.Blank();
        code.Line($"return {owner.Use(RuntimeNames.ByteSliceNotFound)};");
        code.Close();
    }

    private static void WriteRule(ClassCode owner, MethodCode method, HeadRewritePlan rule, string subject, bool isDomain)
    {
        var code = owner.Nested;
        if (rule.Pattern is { } pattern)
        {
            code.Open($"if ({method.Test(pattern, subject)})");
            method.AfterMatch(pattern);
            code.Line($"return {RuntimeNames.RewriteWhole}({method.Slice(rule.Replacement, "replacement")});");
            code.Close();
            return;
        }

        var text = Text(method, rule);
        code.Open($"if ({(isDomain ? RuntimeNames.RewriteIsDomain : RuntimeNames.RewriteHasPrefix)}({subject}, {text}))");
        var replacement = method.Slice(rule.Replacement, "replacement");
        code.Line(isDomain
            ? $"return {RuntimeNames.RewriteReplaceDomain}(request, {subject}, {replacement});"
            : $"return {RuntimeNames.RewriteReplacePrefix}(request, {subject}, {text}, {replacement});");
        code.Close();
    }

    // A value that is put together stands in a local, because it is used twice.
    private static string Text(MethodCode method, HeadRewritePlan rule)
    {
        var text = method.Slice(rule.Text!, "text");
        if (rule.Text!.Constant is not null)
        {
            return text;
        }

        var local = method.Local("from");
        method.Code.Line($"var {local} = {text};");
        return local;
    }

    private static void WriteFlags(ClassCode owner, ProxyPlan plan)
    {
        if (plan.CookieFlags.IsEmpty)
        {
            return;
        }

        var code = owner.Nested;
        code.Blank();
        code.Open($"protected override {owner.Use(RuntimeNames.CookieFlags)} {RuntimeNames.FindCookieFlags}(SiteRequest request, {owner.Use(RuntimeNames.ByteSlice)} name)");
        var method = owner.NestedMethod();
        method.Local("name");
        foreach (var rule in plan.CookieFlags)
        {
            code.Blank();
            code.Comment(SettingCode.Directive(rule.Directive));
            var test = rule.Pattern is { } pattern
                ? method.Test(pattern, "name")
                : $"{RuntimeNames.RewriteIsCookie}(name, {method.Slice(rule.Cookie ?? ValuePlan.Empty, "cookie")})";
            code.Open($"if ({test})");
            if (rule.Pattern is not null)
            {
                method.AfterMatch(rule.Pattern);
            }

            code.Line($"return {string.Join(" | ", rule.Flags.Select(flag => Flag(owner, method, flag)))};");
            code.Close();
        }

        code.Blank();
        code.Line($"return {owner.Use(RuntimeNames.CookieFlags)}.None;");
        code.Close();
    }

    private static string Flag(ClassCode owner, MethodCode method, ValuePlan flag) => flag.Constant is { } word
        ? $"{owner.Use(RuntimeNames.CookieFlags)}.{FlagName(word)}"
        : $"{RuntimeNames.RewriteFlag}({method.Slice(flag, "flag")})";

    private static string FlagName(string word) => word.ToLowerInvariant() switch
    {
        "secure" => "Secure",
        "nosecure" => "NoSecure",
        "httponly" => "HttpOnly",
        "nohttponly" => "NoHttpOnly",
        "nosamesite" => "NoSameSite",
        "samesite=strict" => "SameSiteStrict",
        "samesite=lax" => "SameSiteLax",
        _ => "SameSiteNone",
    };
}
