using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>Methods that a server or a location overrides, as far as its base class does not do the same.</summary>
/// <param name="owner">The class.</param>
/// <param name="level">In force in it.</param>
/// <param name="inherited">In force in the base class; null: nginx's defaults.</param>
internal sealed class LevelMembers(ClassCode owner, LevelPlan level, LevelPlan? inherited)
{
    private CodeWriter Code => owner.Members;

    /// <summary>Overrides of the access phase.</summary>
    public void WriteAccess()
    {
        WriteAccessRules();
        WriteAuthentication();
    }

    private void WriteAccessRules()
    {
        if (!Changed(level.Access, inherited?.Access))
        {
            return;
        }

        Code.Blank();
        var rules = level.Access?.Value ?? default;
        if (rules.IsEmpty)
        {
            Code.Line($"protected override {owner.Use(RuntimeNames.Outcome)} {RuntimeNames.LocationAccess}(SiteRequest request) =>");
            Code.Continuation($"{owner.Use(RuntimeNames.OutcomeContinue)};");
            return;
        }

        var field = owner.Constants.Field("access", "Access", "Rules", name =>
            $"private static readonly {owner.Use(RuntimeNames.AccessRules)} {name} = new({string.Join(", ", rules.Select(rule => Literal.String(rule.Rule)))});");
        Code.Open($"protected override {owner.Use(RuntimeNames.Outcome)} {RuntimeNames.LocationAccess}(SiteRequest request)");
        foreach (var rule in rules)
        {
            Code.Comment(Directive(rule.Directive));
        }

        Code.Line($"return {field}.{RuntimeNames.AccessCheck}(request);");
        Code.Close();
    }

    private void WriteAuthentication()
    {
        if (!Changed(level.Authentication, inherited?.Authentication))
        {
            return;
        }

        owner.File.Import("System.Threading.Tasks");
        Code.Blank();
        var declaration = $"protected override ValueTask<{owner.Use(RuntimeNames.Outcome)}> {RuntimeNames.LocationAuthenticate}(SiteRequest request)";
        if (level.Authentication?.Value is not { } plan)
        {
            Code.Comment("auth_basic off;");
            Code.Line(declaration + " =>");
            Code.Continuation($"new({owner.Use(RuntimeNames.OutcomeContinue)});");
            return;
        }

        Code.Open(declaration);
        Code.Comment(Directive(plan.RealmDirective));
        Code.Comment(Directive(plan.FileDirective));
        var method = owner.Method();
        var realm = method.Slice(plan.Realm, "realm");
        var file = method.Slice(plan.UserFile, "userFile");
        Code.Line($"return {owner.Use(RuntimeNames.CheckPassword)}(request, {realm}, {file});");
        Code.Close();
    }

    /// <summary>Overrides of what the phases ask for.</summary>
    public void WriteRest()
    {
        WriteDocumentRoot();
        WriteSymlinksFrom();
        WriteExpires();
        WriteHeaders(RuntimeNames.LocationAddHeaders, RuntimeNames.HeaderAdder, "headers", level.Headers, inherited?.Headers);
        WriteHeaders(RuntimeNames.LocationAddTrailers, RuntimeNames.TrailerAdder, "trailers", level.Trailers, inherited?.Trailers);
        ChoiceCode.Write(owner, level, inherited);
        WriteErrorPages();
        WriteLog();
    }

    private static bool Changed<T>(Inherited<T>? own, Inherited<T>? other) => LevelCode.Changed(own, other);

    private static string Directive(string text) => SettingCode.Directive(text);

    private void WriteDocumentRoot()
    {
        if (!Changed(level.Root, inherited?.Root))
        {
            return;
        }

        if (level.Root?.Value is { Path.Constant: null } root)
        {
            Code.Blank();
            Code.Open($"protected override {owner.Use(RuntimeNames.ByteSlice)} {RuntimeNames.LocationDocumentRoot}(SiteRequest request)");
            Code.Comment(Directive(root.Directive));
            Code.Line($"return {owner.Method().Slice(root.Path, "root")};");
            Code.Close();
        }
        else if (inherited?.Root is { Value.Path.Constant: null })
        {
            Code.Blank();
            Code.Line($"protected override {owner.Use(RuntimeNames.ByteSlice)} {RuntimeNames.LocationDocumentRoot}(SiteRequest request) =>");
            Code.Continuation($"{RuntimeNames.LocationSettingsProperty}.{RuntimeNames.DocumentRoot};");
        }
    }

    private void WriteSymlinksFrom()
    {
        if (level.Symlinks?.Value.From == inherited?.Symlinks?.Value.From)
        {
            return;
        }

        Code.Blank();
        Code.Open($"protected override {owner.Use(RuntimeNames.ByteSlice)} {RuntimeNames.LocationSymlinksFrom}(SiteRequest request)");
        if (level.Symlinks?.Value is { From: { } from } symlinks)
        {
            Code.Comment(Directive(symlinks.Directive));
            Code.Line($"return {owner.Method().Slice(from, "from")};");
        }
        else
        {
            Code.Line($"return {owner.Use(RuntimeNames.ByteSliceEmpty)};");
        }

        Code.Close();
    }

    private void WriteExpires()
    {
        if (!Changed(level.Expires, inherited?.Expires))
        {
            return;
        }

        if (level.Expires?.Value is { Variable: { } variable } expires)
        {
            var isModified = Literal.Flag(expires.Kind == ExpiresKind.Modified);
            Code.Blank();
            Code.Open($"protected override {owner.File.UseNullable(RuntimeNames.Expires)} {RuntimeNames.FindExpires}(SiteRequest request)");
            Code.Comment(Directive(expires.Directive));
            Code.Line($"return {owner.Use(RuntimeNames.ReadExpires)}({owner.Method().Slice(variable, "expires")}, isModified: {isModified});");
            Code.Close();
        }
        else if (inherited?.Expires is { Value.Variable: not null })
        {
            Code.Blank();
            Code.Line($"protected override {owner.File.UseNullable(RuntimeNames.Expires)} {RuntimeNames.FindExpires}(SiteRequest request) =>");
            Code.Continuation($"{RuntimeNames.LocationSettingsProperty}.{RuntimeNames.LocationExpires};");
        }
    }

    private void WriteHeaders(
        RuntimeMember method,
        RuntimeType adder,
        string parameter,
        Inherited<EquatableArray<AddHeaderPlan>>? own,
        Inherited<EquatableArray<AddHeaderPlan>>? other)
    {
        if (!Changed(own, other))
        {
            return;
        }

        var body = owner.Method();
        Code.Blank();
        Code.Open($"protected override void {method}(SiteRequest request, ref {owner.Use(adder)} {parameter})");
        foreach (var header in own?.Value ?? default)
        {
            Code.Blank();
            Code.Comment(Directive(header.Directive));
            var value = body.Slice(header.Value, "value");
            var add = header.Always ? RuntimeNames.AddHeaderAlways : RuntimeNames.AddHeader;
            Code.Line($"{parameter}.{add}({owner.Constants.Slice(header.Name)}, {value});");
        }

        Code.Close();
    }

    private void WriteErrorPages()
    {
        if (!Changed(level.ErrorPages, inherited?.ErrorPages))
        {
            return;
        }

        Code.Blank();
        Code.Open($"protected override bool {RuntimeNames.LocationFindErrorPage}(SiteRequest request, int status, out {owner.Use(RuntimeNames.ErrorPage)} page)");
        var method = owner.Method();
        var known = new HashSet<int>();
        Code.Open("switch (status)");
        foreach (var page in level.ErrorPages?.Value ?? default)
        {
            // The first directive for a status decides.
            var codes = page.Codes.Where(known.Add).ToArray();
            if (codes.Length > 0)
            {
                WriteErrorPage(page, codes, method);
            }
        }

        Code.Open("default:", braces: false);
        Code.Line("page = default;");
        Code.Line("return false;");
        Code.Close(braces: false);
        Code.Close();
        Code.Close();
    }

    private void WriteErrorPage(ErrorPagePlan page, IEnumerable<int> codes, MethodCode method)
    {
        Code.Comment(Directive(page.Directive));
        var labels = codes.Select(code => $"case {Literal.Number(code)}:").ToArray();
        foreach (var label in labels.Take(labels.Length - 1))
        {
            Code.Line(label);
        }

        Code.Open(labels[labels.Length - 1], braces: false);
        var target = page.Named is null ? method.Slice(page.Target, "target") : "default";
        var named = page.Named is null ? "null" : page.Named + ".Instance";
        var overwrite = page.Overwrite is { } code ? Literal.Number(code) : "-1";
        Code.Line($"page = new {owner.Use(RuntimeNames.ErrorPage)}({target}, {named}, {overwrite});");
        Code.Line("return true;");
        Code.Close(braces: false);
    }

    private void WriteLog()
    {
        if (inherited is not null && !Changed(level.AccessLogs, inherited.AccessLogs))
        {
            return;
        }

        if (inherited is null && level.AccessLogs.Value.IsEmpty)
        {
            return;
        }

        Code.Blank();
        Code.Open($"protected override void {RuntimeNames.LocationLog}(SiteRequest request)");
        var method = owner.Method();
        if (level.AccessLogs.Value.IsEmpty)
        {
            Code.Comment("access_log off;");
        }

        foreach (var log in level.AccessLogs.Value)
        {
            Code.Blank();
            Code.Comment(Directive(log.Directive));
            var condition = log.Condition is null ? null : method.Slice(log.Condition, "condition");
            if (condition is not null)
            {
                Code.Open($"if ({owner.Use(RuntimeNames.IsTrue)}({condition}))");
            }

            var line = method.Local("logLine");
            Code.Line($"var {line} = Logs.{log.File}.{RuntimeNames.AccessLogBegin}(request);");
            Code.Line($"Logs.{log.Format}(request, ref {line});");
            Code.Line($"{line}.{RuntimeNames.LogLineEnd}();");
            if (condition is not null)
            {
                Code.Close();
            }
        }

        Code.Close();
    }
}
