using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>One file per location and pseudo-location.</summary>
internal static class LocationEmitter
{
    public static GeneratedFile Emit(ServerPlan server, LocationPlan location, bool usesCaptures)
    {
        var file = new CodeFile($"Servers/{server.Name}/{location.ClassName}.g.cs", "Servers." + server.Name);
        var owner = new ClassCode(file, usesCaptures);
        var level = new LevelCode(owner, location.Level, server.Level);
        var members = new LevelMembers(owner, location.Level, server.Level);

        WriteSettings(owner, location, level);
        PassCode.Write(owner, location);
        HandlerCode.WriteForMethod(owner, location.LimitExcept);
        ScriptCode.Write(owner, location.Script, RuntimeNames.LocationRewrite, location.Level.LogsRewrites);
        members.WriteAccess();
        TryFilesCode.Write(owner, location.TryFiles);
        PassCode.WriteContent(owner, location);
        HandlerCode.WriteContent(owner, location.Handler);
        members.WriteRest();

        owner.Finish(
            LocationSummary.Of(server, location),
            $"internal sealed class {location.ClassName} : {server.Name}Location{PassCode.Interface(file, location)}",
            $"public static readonly {location.ClassName} Instance = new();");
        return file.ToGeneratedFile();
    }

    private static void WriteSettings(ClassCode owner, LocationPlan location, LevelCode level)
    {
        var code = owner.Members;
        var type = owner.Use(RuntimeNames.LocationSettings);
        var property = RuntimeNames.LocationSettingsProperty;
        if (location is { IsPseudo: true, Outer: { } outer }
            && PassCode.Source(location) == (location.Pass is null ? location : outer)
            && HasSameSettings(location, outer))
        {
            code.Line($"public override {type} {property} => {outer.ClassName}.Instance.{property};");
            return;
        }

        code.Open($"public override {type} {property} {{ get; }} = Inherited with");
        var named = location is { IsPseudo: true, Outer: { } around } ? around : location;
        code.Line($"{RuntimeNames.LocationName} = {SettingValues.Slice(named.Pattern, owner.File)},");
        code.Line($"{RuntimeNames.LocationKindProperty} = {owner.Use(RuntimeNames.LocationKind)}.{Kind(named.Match)},");
        level.WriteSettings(code);
        if (location.Pass is FastCgiPlan)
        {
            code.Line($"{RuntimeNames.LocationFastCgi} = {PassCode.Settings(location)},");
        }

        code.Close(";");
    }

    private static bool HasSameSettings(LocationPlan a, LocationPlan b) =>
        a.Level.Settings.Select(s => s.Value).SequenceEqual(b.Level.Settings.Select(s => s.Value))
        && a.Level.Root?.Value == b.Level.Root?.Value
        && a.Level.Symlinks?.Value.Rule == b.Level.Symlinks?.Value.Rule
        && a.Level.FileCache?.Value == b.Level.FileCache?.Value
        && LevelCode.HasSameTrailers(a.Level, b.Level)
        && a.Level.Index?.Value == b.Level.Index?.Value
        && a.Level.Types?.Value == b.Level.Types?.Value
        && a.Level.Expires?.Value == b.Level.Expires?.Value
        && a.Level.ErrorLogs?.Value == b.Level.ErrorLogs?.Value;

    private static string Kind(LocationMatch match) => match switch
    {
        LocationMatch.Exact => "Exact",
        LocationMatch.PrefixNoRegex => "PrefixNoRegex",
        LocationMatch.Prefix => "Prefix",
        LocationMatch.Named => "Named",
        _ => "Regex",
    };
}
