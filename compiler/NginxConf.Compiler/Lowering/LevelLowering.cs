using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers what one block has in force.</summary>
/// <param name="site">Tables of the site.</param>
/// <param name="tree">Named locations that <c>error_page</c> can name.</param>
/// <param name="serverName">The server's name in generated code.</param>
internal sealed class LevelLowering(SiteTables site, LocationTree tree, string serverName)
{
    private static readonly string[] s_choices = ["charset", "source_charset", "limit_rate", "limit_rate_after"];

    /// <param name="block">The server, location or pseudo-location.</param>
    /// <param name="className">Class of the location; null for the server.</param>
    public LevelPlan Lower(BlockModel block, string? className)
    {
        var settings = block.Settings;
        return new LevelPlan
        {
            Settings = SettingLowering.Inherited(settings, SettingNames.Location)
                .Select(setting => setting with { Value = site.Charsets.Use(setting.Value) })
                .ToEquatableArray(),
            LogsRewrites = settings.Flag(DirectiveNames.RewriteLog),
            Root = Root(settings.Find(DirectiveNames.Root)),
            Symlinks = Symlinks(settings.Find(DirectiveNames.DisableSymlinks)),
            FileCache = FileCache(settings.Find(DirectiveNames.OpenFileCache), block, className),
            Index = Index(settings.Find(DirectiveNames.Index)),
            Types = Types(settings.Find(DirectiveNames.Types), block, className),
            Expires = Expires(settings.Find(DirectiveNames.Expires)),
            Headers = List<AddHeaderModel, AddHeaderPlan>(settings.Find(DirectiveNames.AddHeader), Header),
            Trailers = List<AddHeaderModel, AddHeaderPlan>(settings.Find(DirectiveNames.AddTrailer), Header),
            Choices = Choices(settings),
            ErrorPages = List<ErrorPageModel, ErrorPagePlan>(settings.Find(DirectiveNames.ErrorPage), ErrorPage),
            Access = Access(settings.Find(DirectiveNames.Access)),
            Authentication = Authentication(settings.Find(DirectiveNames.AuthBasic), settings.Find(DirectiveNames.AuthBasicUserFile)),
            AccessLogs = AccessLogs(settings.Find(DirectiveNames.AccessLog)),
            ErrorLogs = ErrorLogs(settings.Find(DirectiveNames.ErrorLog)),
        };
    }

    private static Inherited<EquatableArray<TPlan>>? List<TModel, TPlan>(Setting setting, Func<TModel, TPlan> lower)
        where TModel : DirectiveDetail =>
        setting.Directives.IsEmpty
            ? null
            : new(setting.Details<TModel>().Select(lower).ToEquatableArray(), setting.InheritedFrom);

    private Inherited<RootPlan>? Root(Setting setting)
    {
        if (setting.Last is not { } directive || directive.Arguments[0] is not Templates.Template path)
        {
            return null;
        }

        var isAlias = directive.Name == DirectiveNames.Alias;
        return new(new RootPlan(RootPath.Lower(site.Values.Lower(path), isAlias), isAlias, directive.Text), setting.InheritedFrom);
    }

    private Inherited<SymlinksPlan>? Symlinks(Setting setting) =>
        setting.Last?.Detail is DisableSymlinksModel { Rule: not SymlinkRule.Off } symlinks
            ? new(
                new SymlinksPlan(symlinks.Rule, symlinks.From is null ? null : site.Values.Lower(symlinks.From), symlinks.Text),
                setting.InheritedFrom)
            : null;

    private Inherited<string>? FileCache(Setting setting, BlockModel block, string? className)
    {
        if (setting.Last?.Detail is not OpenFileCacheModel { Max: not null } cache)
        {
            return null;
        }

        var isHttp = setting.InheritedFrom == site.HttpLabel;
        var label = setting.InheritedFrom ?? block.Label;
        var wish = isHttp ? "Http" : className is null ? serverName : $"{serverName}_{className}";
        return new(site.FileCaches.Member(cache, isHttp ? null : serverName, label, wish), setting.InheritedFrom);
    }

    private Inherited<IndexPlan>? Index(Setting setting) => setting.Directives.IsEmpty
        ? null
        : new(
            new IndexPlan(
                setting.Details<IndexModel>().SelectMany(index => index.Files).Select(file => site.Values.Lower(file)).ToEquatableArray(),
                string.Join(" ", setting.Directives.Select(directive => directive.Text))),
            setting.InheritedFrom);

    private Inherited<string>? Types(Setting setting, BlockModel block, string? className)
    {
        if (setting.Directives.IsEmpty)
        {
            return null;
        }

        var wish = setting.InheritedFrom == site.HttpLabel ? "Http" : className is null ? serverName : $"{serverName}_{className}";
        return new(site.MimeTables.Member(setting.Details<TypesModel>(), wish, setting.InheritedFrom ?? block.Label), setting.InheritedFrom);
    }

    private Inherited<ExpiresPlan>? Expires(Setting setting)
    {
        if (setting.Last?.Detail is not ExpiresModel { Kind: not ExpiresKind.Off } expires)
        {
            return null;
        }

        var kind = expires is { Kind: ExpiresKind.Variable, IsModified: true } ? ExpiresKind.Modified : expires.Kind;
        var variable = expires.Variable is null ? null : site.Values.Lower(expires.Variable);
        return new(new ExpiresPlan(kind, expires.Seconds, variable, expires.Text), setting.InheritedFrom);
    }

    private EquatableArray<ChoicePlan> Choices(SettingsModel settings)
    {
        var choices = new List<ChoicePlan>();
        foreach (var directive in s_choices.Select(name => settings.Find(name).Last).OfType<DirectiveModel>())
        {
            if (directive.Arguments[0] is Templates.Template { Constant: null } template)
            {
                choices.Add(new ChoicePlan(directive.Name, site.Values.Lower(template), directive.Text));
            }
        }

        return choices.ToEquatableArray();
    }

    private AddHeaderPlan Header(AddHeaderModel header) =>
        new(header.HeaderName, site.Values.Lower(header.Value), header.Always, header.Text);

    private ErrorPagePlan ErrorPage(ErrorPageModel page) => new(
        page.Codes,
        page.Overwrite,
        site.Values.Lower(page.Target),
        page.NamedLocation is null ? null : tree.Named(page.NamedLocation),
        page.Text);

    private static Inherited<EquatableArray<AccessRulePlan>>? Access(Setting setting) => setting.Directives.IsEmpty
        ? null
        : new(
            setting.Directives
                .Select(d => new AccessRulePlan((d.Name == DirectiveNames.Allow ? "+" : "-") + d.Words[0], d.Text))
                .ToEquatableArray(),
            setting.InheritedFrom);

    // Without a file of passwords nobody is asked for one.
    private Inherited<AuthenticationPlan>? Authentication(Setting realm, Setting file)
    {
        if (realm.Last is not { } directive || directive.Words[0] == "off" || directive.Arguments[0] is not Templates.Template name
            || file.Last is not { } passwords || passwords.Arguments[0] is not Templates.Template path)
        {
            return null;
        }

        return new(
            new AuthenticationPlan(site.Values.Lower(name), site.Values.Lower(path), directive.Text, passwords.Text),
            realm.InheritedFrom is null || file.InheritedFrom is null ? null : realm.InheritedFrom);
    }

    private Inherited<EquatableArray<AccessLogPlan>> AccessLogs(Setting setting) => setting.Directives.IsEmpty
        ? new(site.Logs.Default(), site.HttpLabel)
        : new(site.Logs.Lower(setting.Details<AccessLogModel>()), setting.InheritedFrom);

    // Logs of the main level are in force wherever no other is.
    private Inherited<EquatableArray<string>>? ErrorLogs(Setting setting) =>
        setting.Directives.IsEmpty || setting.InheritedFrom == site.MainLabel
            ? null
            : new(site.Logs.Lower(setting.Details<ErrorLogModel>()), setting.InheritedFrom);
}
