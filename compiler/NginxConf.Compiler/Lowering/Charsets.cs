using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Lowering;

/// <summary>The charsets that a site names, in any letter case, and the maps between them.</summary>
internal sealed class Charsets(HttpModel http)
{
    private readonly List<string> _names = [];

    /// <summary>Notes the charset that a block has, and writes it as it is first written, which is how nginx sends it.</summary>
    public SettingPlan Use(SettingPlan setting)
    {
        if (setting.Name is not ("charset" or "source_charset") || setting.Values[0] is not Template { Constant: { } name } || name == "off")
        {
            return setting;
        }

        var known = http.CharsetMaps.SelectMany(map => new[] { map.First, map.Second })
            .Concat(_names)
            .FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            _names.Add(name);
        }

        return known is null || known == name ? setting : setting with { Values = EquatableArray.Create<Value>(Template.Literal(known)) };
    }

    public CharsetsPlan ToPlan() => new(
        _names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase).ToEquatableArray(),
        http.CharsetMaps
            .Select(map => new CharsetMapPlan(map.First, map.Second, map.Rows, map.Text))
            .ToEquatableArray());
}
