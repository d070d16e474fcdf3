using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Emit;

/// <summary>The settings of <c>proxy_pass</c>, and what it says about requests and responses.</summary>
internal static class ProxyCode
{
    /// <summary>The static field of a location's settings.</summary>
    public const string Field = "Proxy";

    /// <summary>Settings and the members of the interface.</summary>
    public static void Write(ClassCode owner, ProxyPlan plan)
    {
        WriteSettings(owner, plan);
        WriteHeaders(owner, plan);
        WriteValue(owner, plan.Method, RuntimeNames.ProxyMethod, "method");
        WriteValue(owner, plan.Body, RuntimeNames.ProxyBody, "body");
        WriteValue(owner, plan.TlsName, RuntimeNames.ProxyTlsName, "name");
        ProxyRewriteCode.Write(owner, plan);
    }

    private static void WriteSettings(ClassCode owner, ProxyPlan plan)
    {
        var code = owner.Statics;
        code.Open($"public static readonly {owner.Use(RuntimeNames.ProxySettings)} {Field} = new()");
        PassCode.WriteUpstream(owner, code, plan, RuntimeNames.ProxySettings.Member("Upstream"));
        code.Line(plan.Url is { } url
            ? $"{RuntimeNames.ProxySettingsUrl} = {owner.Use(RuntimeNames.ProxyUrlFrom)}({Literal.Bytes(url)}),"
            : $"{RuntimeNames.ProxyUrlHasVariables} = true,");
        SettingCode.Write(code, owner.File, SettingTables.Proxy, plan.Settings);
        if (!plan.Tls.IsEmpty)
        {
            code.Open($"{RuntimeNames.ProxyTls} = new()");
            SettingCode.Write(code, owner.File, SettingTables.ProxyTls, plan.Tls);
            code.Close(",");
        }

        WriteFlag(code, RuntimeNames.ReplacesTlsName, plan.TlsName);
        WriteFlag(code, RuntimeNames.ReplacesMethod, plan.Method);
        WriteFlag(code, RuntimeNames.ReplacesBody, plan.Body);
        var replaced = plan.Headers.Select(header => header.Name.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToArray();
        if (replaced.Length > 0)
        {
            code.Line($"{RuntimeNames.ReplacedHeaders} =");
            code.Line("[");
            foreach (var name in replaced)
            {
                code.Continuation($"{SettingValues.Slice(name, owner.File)},");
            }

            code.Line("],");
        }

        if (plan.Redirects is { } redirects)
        {
            var directives = redirects.IsEmpty ? "proxy_redirect off;" : string.Join(" ", redirects.Select(r => SettingCode.Directive(r.Directive)));
            code.Line($"{RuntimeNames.RewritesDefaultRedirect} = false,", directives);
        }

        if (plan.Rewrites)
        {
            code.Line($"{RuntimeNames.ProxyRewrites} = new {ProxyRewriteCode.ClassName}(),");
        }

        code.Close(";");
    }

    private static void WriteFlag(CodeWriter code, RuntimeMember property, ProxyValuePlan? value)
    {
        if (value is not null)
        {
            code.Line($"{property} = true,", SettingCode.Directive(value.Directive));
        }
    }

    private static void WriteHeaders(ClassCode owner, ProxyPlan plan)
    {
        // An empty value only keeps the client's field back.
        var headers = plan.Headers.Where(header => header.Value.Constant is not "").ToArray();
        if (headers.Length == 0)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Open($"public static void {RuntimeNames.WriteProxyHeaders}(SiteRequest request, ref {owner.Use(RuntimeNames.ProxyHeaderWriter)} headers)");
        var method = owner.Method();
        foreach (var header in headers)
        {
            code.Blank();
            code.Comment(SettingCode.Directive(header.Directive));
            if (header.Value.Constant is { } constant)
            {
                code.Line($"headers.{RuntimeNames.WriteProxyLines}({Literal.Bytes($"{header.Name}: {constant}\r\n")});");
                continue;
            }

            var value = method.Slice(header.Value, Local(header.Name));
            code.Line($"headers.{RuntimeNames.WriteProxyHeader}({Literal.Bytes(header.Name)}, {value});");
        }

        code.Close();
    }

    private static void WriteValue(ClassCode owner, ProxyValuePlan? value, RuntimeMember member, string local)
    {
        if (value is null)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Open($"public static {owner.Use(RuntimeNames.ByteSlice)} {member}(SiteRequest request)");
        code.Comment(SettingCode.Directive(value.Directive));
        code.Line($"return {owner.Method().Slice(value.Value, local)};");
        code.Close();
    }

    private static string Local(string name)
    {
        var local = Identifier.FromText(name);
        return Identifier.Camel(local.Length == 0 || char.IsDigit(local[0]) ? "Value" + local : local);
    }
}
