using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Picks the settings that differ from nginx's defaults.</summary>
internal static class SettingLowering
{
    // nginx's default is the background, the runtime's the foreground: what is written counts, not how it differs.
    private const string Daemon = "daemon";

    public static SettingPlan Lower(DirectiveModel directive) => new(directive.Name, directive.Arguments, directive.Words, directive.Text);

    /// <summary>The default of a directive, as it would be written in a location.</summary>
    public static SettingPlan Default(string name)
    {
        var info = Catalog.Find(name, DirectiveContexts.Location)
            ?? throw new ArgumentException($"\"{name}\" is not a directive of locations", nameof(name));
        var text = info.Default ?? string.Empty;
        return new SettingPlan(name, info.DefaultValues, text.Split(' ').ToEquatableArray(), name + " " + text);
    }

    /// <summary>The settings of <paramref name="names"/> that are not at their defaults, in the order of the names.</summary>
    public static EquatableArray<SettingPlan> Changed(SettingsModel settings, IReadOnlyList<string> names) =>
        Inherited(settings, names).Select(setting => setting.Value).ToEquatableArray();

    /// <summary>As <see cref="Changed"/>, with their origins; a directive that repeats gives one setting per use.</summary>
    public static EquatableArray<Inherited<SettingPlan>> Inherited(SettingsModel settings, IReadOnlyList<string> names) => names
        .Select(settings.Find)
        .Where(IsChanged)
        .SelectMany(setting => setting.Directives.Select(directive => new Inherited<SettingPlan>(Lower(directive), setting.InheritedFrom)))
        .ToEquatableArray();

    // Of a directive that repeats, all uses count together.
    private static bool IsChanged(Setting setting) =>
        setting.Directives.Any(directive => !directive.Info.IsDefault(directive.Words) || (directive.Name == Daemon && !setting.IsDefault));
}
