using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>
/// Works out the settings of a block by nginx's merge rules: what the block writes itself, and for everything else what
/// the surrounding block has. Lists are inherited as a whole and only when the block writes none of their directives.
/// </summary>
internal static class SettingsMerger
{
    private const string Off = "off";
    private const string Merged = "merge";

    private static readonly (string List, string Rule)[] s_lists =
        [("add_header", "add_header_inherit"), ("add_trailer", "add_trailer_inherit")];

    public static SettingsModel Merge(BlockModel? outer, IEnumerable<BoundDirective> directives)
    {
        var settings = new Dictionary<string, Setting>(StringComparer.Ordinal);
        foreach (var inherited in outer?.Settings.Written ?? [])
        {
            if (inherited.Directives[0].Info.Merge != MergeRule.None)
            {
                settings[inherited.Name] = inherited.Origin == SettingOrigin.Explicit
                    ? inherited with { Origin = SettingOrigin.Inherited, InheritedFrom = outer?.Label }
                    : inherited;
            }
        }

        var written = directives.Where(directive => directive.Info.Block != BlockContent.Directives);
        foreach (var own in written.GroupBy(directive => SettingNames.Of(directive.Name), StringComparer.Ordinal))
        {
            settings[own.Key] = new Setting(own.Key, SettingOrigin.Explicit, null, Effective(own.ToList()));
        }

        foreach (var (list, rule) in s_lists)
        {
            Inherit(settings, outer, list, rule);
        }

        return new SettingsModel(settings.Values);
    }

    // add_header_inherit: `off` cuts off what surrounds the block, `merge` appends it to what the block has.
    private static void Inherit(Dictionary<string, Setting> settings, BlockModel? outer, string list, string rule)
    {
        var word = settings.TryGetValue(rule, out var inForce) ? inForce.Last?.Words[0] : null;
        if (word is not (Off or Merged) || !settings.TryGetValue(list, out var own))
        {
            return;
        }

        if (own.Origin == SettingOrigin.Explicit)
        {
            if (word == Merged && outer is not null)
            {
                settings[list] = own with { Directives = own.Directives.Concat(outer.Settings.All(list)).ToEquatableArray() };
            }
        }
        else if (word == Off)
        {
            settings.Remove(list);
        }
    }

    private static EquatableArray<DirectiveModel> Effective(List<BoundDirective> own) =>
        own[0].Info.Duplicates == DuplicateRule.Repeat
            ? own.Select(directive => directive.ToModel()).ToEquatableArray()
            : EquatableArray.Create(own[own.Count - 1].ToModel());
}
