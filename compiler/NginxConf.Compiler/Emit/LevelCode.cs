using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>The settings of a server or a location, as far as its base class does not have them already.</summary>
/// <param name="owner">The class.</param>
/// <param name="level">In force in it.</param>
/// <param name="inherited">In force in the base class; null: nginx's defaults.</param>
internal sealed class LevelCode(ClassCode owner, LevelPlan level, LevelPlan? inherited)
{
    /// <summary>True where the settings are those of the base class.</summary>
    public bool HasSettings =>
        ChangedSettings().Any() || ResetSettings().Any() || RootChanged || IndexChanged || TypesChanged || ExpiresChanged || ErrorLogsChanged
        || TrailersChanged || SymlinksChanged || FileCacheChanged;

    private bool RootChanged => Changed(level.Root, inherited?.Root);

    private bool SymlinksChanged => level.Symlinks?.Value.Rule != inherited?.Symlinks?.Value.Rule;

    private bool TrailersChanged => Statuses(level) != Statuses(inherited);

    private bool FileCacheChanged => Changed(level.FileCache, inherited?.FileCache);

    private bool IndexChanged => Changed(level.Index, inherited?.Index);

    private bool TypesChanged => Changed(level.Types, inherited?.Types);

    // What has variables is a method of its own.
    private bool ExpiresChanged => Changed(level.Expires, inherited?.Expires) && level.Expires?.Value.Variable is null;

    private bool ErrorLogsChanged => Changed(level.ErrorLogs, inherited?.ErrorLogs);

    /// <summary>Lines of the settings' initializer.</summary>
    public void WriteSettings(CodeWriter code)
    {
        var file = owner.File;
        if (RootChanged)
        {
            WriteRoot(code);
        }

        if (SymlinksChanged)
        {
            var rule = level.Symlinks?.Value.Rule ?? SymlinkRule.Off;
            var directive = level.Symlinks?.Value.Directive ?? "disable_symlinks off";
            code.Line($"{RuntimeNames.DisableSymlinks} = {file.Use(RuntimeNames.SymlinkRule)}.{rule},", Directive(directive));
        }

        if (FileCacheChanged)
        {
            var cache = level.FileCache is null ? "null" : "FileCaches." + level.FileCache.Value;
            code.Line($"{RuntimeNames.LocationFileCache} = {cache},", level.FileCache is null ? "open_file_cache off;" : "open_file_cache");
        }

        if (IndexChanged)
        {
            code.Line($"{RuntimeNames.Index} = {IndexCode.Expression(owner, level.Index?.Value)},", Directive(level.Index?.Value.Directive));
        }

        if (TypesChanged)
        {
            var types = level.Types is null ? file.Use(RuntimeNames.MimeTypesDefault) : "Types." + level.Types.Value;
            code.Line($"{RuntimeNames.Types} = {types},", "types { ... }");
        }

        SettingCode.Write(code, file, SettingTables.Location, ChangedSettings());
        SettingCode.Write(code, file, SettingTables.Location, ResetSettings());
        if (ExpiresChanged)
        {
            code.Line($"{RuntimeNames.LocationExpires} = {ExpiresValue(level.Expires?.Value)},", Directive(level.Expires?.Value.Directive ?? "expires off"));
        }

        if (TrailersChanged)
        {
            code.Line($"{RuntimeNames.LocationTrailers} = {file.Use(RuntimeNames.TrailerStatuses)}.{Statuses(level)},");
        }

        if (ErrorLogsChanged)
        {
            var logs = level.ErrorLogs is null ? "null" : "[" + string.Join(", ", level.ErrorLogs.Value.Select(log => "Logs." + log)) + "]";
            code.Line($"{RuntimeNames.LocationErrorLogs} = {logs},");
        }
    }

    /// <summary>True where the two levels differ, wherever the values come from.</summary>
    public static bool Changed<T>(Inherited<T>? own, Inherited<T>? other) =>
        own is null ? other is not null : !own.SameAs(other);

    /// <summary>Whether trailers are to be expected for the same statuses.</summary>
    public static bool HasSameTrailers(LevelPlan one, LevelPlan other) => Statuses(one) == Statuses(other);

    // Members of the runtime's enumeration.
    private static string Statuses(LevelPlan? plan) => plan?.Trailers?.Value is not { IsEmpty: false } trailers ? "None"
        : trailers.Any(trailer => trailer.Always) ? "All"
        : "Admitted";

    private static string Directive(string? text) => SettingCode.Directive(text ?? string.Empty);

    private IEnumerable<SettingPlan> ChangedSettings() => level.Settings
        .GroupBy(setting => setting.Value.Name, StringComparer.Ordinal)
        .Where(uses => !uses.Select(use => use.Value).SequenceEqual(Uses(inherited, uses.Key)))
        .SelectMany(uses => uses.Select(use => use.Value));

    /// <summary>Settings that the base class has and that are at their defaults here again, as the default is written.</summary>
    private IEnumerable<SettingPlan> ResetSettings() => inherited is null ? [] : inherited.Settings
        .Select(setting => setting.Value.Name)
        .Distinct(StringComparer.Ordinal)
        .Where(name => name != "internal" && !Uses(level, name).Any())
        .Select(SettingLowering.Default);

    private static IEnumerable<SettingPlan> Uses(LevelPlan? plan, string name) =>
        plan is null ? [] : plan.Settings.Where(setting => setting.Value.Name == name).Select(setting => setting.Value);

    private void WriteRoot(CodeWriter code)
    {
        if (level.Root?.Value is not { } root)
        {
            code.Line($"{RuntimeNames.DocumentRoot} = {SettingValues.Slice("html", owner.File)},");
            return;
        }

        if (root.Path.Constant is { } path)
        {
            code.Line($"{RuntimeNames.DocumentRoot} = {SettingValues.Slice(path, owner.File)},", Directive(root.Directive));
        }

        if (root.IsAlias != (inherited?.Root?.Value.IsAlias ?? false))
        {
            code.Line($"{RuntimeNames.IsAlias} = {Literal.Flag(root.IsAlias)},", Directive(root.Directive));
        }

        if (root.InheritedAliasLength is { } length)
        {
            code.Line($"{RuntimeNames.InheritedAliasLength} = {Literal.Number(length)},");
        }
    }

    private string ExpiresValue(ExpiresPlan? expires)
    {
        if (expires is null)
        {
            return "null";
        }

        var kind = $"{owner.Use(RuntimeNames.ExpiresKind)}.{expires.Kind}";
        if (expires.Kind is ExpiresKind.Epoch or ExpiresKind.Max)
        {
            return $"new({kind})";
        }

        return $"new({kind}, {SettingValues.Time(expires.Seconds * 1000, owner.File)})";
    }
}
