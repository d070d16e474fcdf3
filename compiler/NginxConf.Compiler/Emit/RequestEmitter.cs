using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The request class with the variables that the configuration defines.</summary>
internal static class RequestEmitter
{
    public static GeneratedFile Emit(SitePlan site)
    {
        var file = new CodeFile("SiteRequest.g.cs", string.Empty);
        var owner = new ClassCode(file, site.UsesCaptures);
        var code = owner.Members;
        foreach (var variable in site.Variables)
        {
            WriteField(owner, variable);
        }

        foreach (var map in site.Maps)
        {
            MapCode.WriteProperty(owner, map);
        }

        WriteReset(owner, site);
        foreach (var map in site.Maps)
        {
            MapCode.WriteLookup(owner, map);
        }

        owner.Finish(
            new Summary("A request with the variables of this site."),
            $"internal sealed class SiteRequest : {file.Use(RuntimeNames.Request)}");
        return file.ToGeneratedFile();
    }

    private static void WriteField(ClassCode owner, SiteVariablePlan variable)
    {
        var code = owner.Members;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        code.Blank();
        var origin = variable.IsSet ? "set $" + variable.Name : $"(?<{variable.Name}>...)";
        code.Line($"/// <summary>{Summary.Quote(origin)}</summary>");

        // nginx: a variable of `set` is empty before it is set, one of a capture is missing.
        code.Line($"public {slice} {variable.Member}{(variable.IsSet ? $" = {owner.Use(RuntimeNames.ByteSliceEmpty)}" : string.Empty)};");
    }

    private static void WriteReset(ClassCode owner, SitePlan site)
    {
        var cached = site.Maps.Where(map => !map.Volatile).ToArray();
        if (site.Variables.IsEmpty && cached.Length == 0)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Open($"public override void {RuntimeNames.RequestReset}()");
        code.Line($"base.{RuntimeNames.RequestReset}();");
        foreach (var variable in site.Variables)
        {
            code.Line($"{variable.Member} = {(variable.IsSet ? owner.Use(RuntimeNames.ByteSliceEmpty) : "default")};");
        }

        foreach (var map in cached)
        {
            code.Line($"{MapCode.HasField(map)} = false;");
        }

        code.Close();
    }
}
