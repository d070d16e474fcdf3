using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Model;

/// <summary>The settings in effect in one block, each with its origin; what is written nowhere has the catalog's default.</summary>
public sealed class SettingsModel : IEquatable<SettingsModel>
{
    private readonly SortedDictionary<string, Setting> _settings;

    internal SettingsModel(IEnumerable<Setting> settings)
    {
        _settings = new SortedDictionary<string, Setting>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            _settings[setting.Name] = setting;
        }
    }

    public static SettingsModel Empty { get; } = new([]);

    /// <summary>Every setting that is written here or inherited, by name.</summary>
    public IReadOnlyCollection<Setting> Written => _settings.Values;

    /// <summary>
    /// The setting of a directive (see <see cref="SettingNames"/>); without directives when it is written nowhere.
    /// </summary>
    public Setting Find(string name) =>
        _settings.TryGetValue(SettingNames.Of(name), out var setting)
            ? setting
            : new Setting(name, SettingOrigin.Default, null, default);

    /// <summary>True when the directive is written in this block or inherited.</summary>
    public bool Has(string name) => _settings.ContainsKey(SettingNames.Of(name));

    /// <summary>All directives in effect, for list directives.</summary>
    public EquatableArray<DirectiveModel> All(string name) => Find(name).Directives;

    /// <summary>The structured form of the last directive in effect; null when it is written nowhere.</summary>
    public TDetail? Detail<TDetail>(string name) where TDetail : DirectiveDetail => Find(name).Last?.Detail as TDetail;

    public bool Flag(string name) => Value<FlagValue>(name)?.On ?? false;

    /// <summary>Bytes.</summary>
    public long Size(string name) => Value<SizeValue>(name)?.Bytes ?? 0;

    public TimeSpan Duration(string name) => Value<DurationValue>(name)?.Span ?? TimeSpan.Zero;

    public long Number(string name) => Value<NumberValue>(name)?.Number ?? 0;

    /// <summary>The keyword or text; empty when there is neither a directive nor a default.</summary>
    public string Word(string name) => Value<WordValue>(name)?.Text ?? "";

    public Template? Template(string name) => Value<Template>(name);

    /// <summary>The first argument of the wanted kind, of the directive in effect or else of the catalog's default.</summary>
    public TValue? Value<TValue>(string name) where TValue : Value
    {
        IEnumerable<Value> values = Find(name).Last is { } directive
            ? directive.Arguments
            : Catalog.Find(name).FirstOrDefault(row => row.Default is not null)?.DefaultValues ?? default;
        return values.OfType<TValue>().FirstOrDefault();
    }

    public bool Equals(SettingsModel? other) => other is not null && _settings.Values.SequenceEqual(other._settings.Values);

    public override bool Equals(object? obj) => Equals(obj as SettingsModel);

    public override int GetHashCode() => _settings.Count;
}
