using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>Handlers without settings of their own, and the choice of a location by method.</summary>
internal static class HandlerCode
{
    private static readonly Dictionary<string, string> s_methods = new(StringComparer.Ordinal)
    {
        ["GET"] = "Get",
        ["HEAD"] = "Head",
        ["POST"] = "Post",
        ["PUT"] = "Put",
        ["DELETE"] = "Delete",
        ["MKCOL"] = "Mkcol",
        ["COPY"] = "Copy",
        ["MOVE"] = "Move",
        ["OPTIONS"] = "Options",
        ["PROPFIND"] = "PropFind",
        ["PROPPATCH"] = "PropPatch",
        ["LOCK"] = "Lock",
        ["UNLOCK"] = "Unlock",
        ["PATCH"] = "Patch",
    };

    /// <summary>The runtime's names of the methods that <c>limit_except</c> knows.</summary>
    public static IEnumerable<RuntimeMember> Methods => s_methods.Values.Select(RuntimeNames.MethodKind.Member);

    /// <summary>The content phase of <c>empty_gif</c> and <c>stub_status</c>.</summary>
    public static void WriteContent(ClassCode owner, string? directive)
    {
        if (directive is null)
        {
            return;
        }

        var serve = directive == DirectiveNames.EmptyGif ? RuntimeNames.ServeEmptyGif : RuntimeNames.ServeStubStatus;
        owner.File.Import("System.Threading.Tasks");
        var code = owner.Members;
        code.Blank();
        code.Comment(directive + ";");
        code.Line($"protected override ValueTask<{owner.Use(RuntimeNames.Outcome)}> {RuntimeNames.LocationContent}(SiteRequest request) =>");
        code.Continuation($"{owner.Use(serve)}(request);");
    }

    /// <summary><c>limit_except</c>: which methods stay in the location.</summary>
    public static void WriteForMethod(ClassCode owner, LimitExceptPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        var names = plan.Methods.SelectMany(method => method == "GET" ? ["GET", "HEAD"] : new[] { method }).Distinct(StringComparer.Ordinal);
        var kind = owner.Use(RuntimeNames.MethodKind);
        var code = owner.Members;
        code.Blank();
        code.Comment(plan.Directive + " { ... }");
        code.Open($"public override {owner.Use(RuntimeNames.Location)} {RuntimeNames.LocationForMethod}({kind} method)");
        code.Line($"return method is {string.Join(" or ", names.Select(name => $"{kind}.{s_methods[name]}"))}");
        code.Continuation("? this");
        code.Continuation($": {plan.Location}.Instance;");
        code.Close();
    }
}
