using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>The files of a server: the server itself, what its locations inherit, and the level outside of locations.</summary>
internal static class ServerEmitter
{
    public static IEnumerable<GeneratedFile> Emit(ServerPlan server, bool usesCaptures)
    {
        yield return Server(server, usesCaptures);
        yield return Inherited(server, usesCaptures);
        yield return Root(server, usesCaptures);
    }

    private static GeneratedFile Server(ServerPlan server, bool usesCaptures)
    {
        var className = server.Name + "Server";
        var file = File(server, className);
        var owner = new ClassCode(file, usesCaptures);
        var code = owner.Members;
        file.Import("System");
        var name = server.PrimaryName == ServerNameModel.MachineName
            ? $"{file.Use(RuntimeNames.MachineName)}.{RuntimeNames.ByteSliceSpan}"
            : Literal.Bytes(server.PrimaryName);
        code.Line($"public override ReadOnlySpan<byte> {RuntimeNames.ServerName} => {name};");
        if (!server.Settings.IsEmpty)
        {
            code.Blank();
            code.Open($"public override {file.Use(RuntimeNames.ServerSettings)} {RuntimeNames.ServerSettingsProperty} {{ get; }} = new()");
            SettingCode.Write(code, file, SettingTables.Server, server.Settings);
            code.Close(";");
        }

        WriteTls(owner, server.Tls);
        code.Blank();
        code.Line($"public override {file.Use(RuntimeNames.Location)} {RuntimeNames.ServerRoot} => {server.Name}Root.Instance;");
        ScriptCode.Write(owner, server.Script, RuntimeNames.ServerRewrite, server.Level.LogsRewrites);
        new RoutingCode(owner, server.Name + "Root").Write(server.Routing);
        WriteNamed(owner, server);

        var summary = new Summary("Server " + Summary.Quote(server.Label));
        summary.Add("listens", string.Join(" ", server.Listens));
        summary.Add("names", server.Names.IsEmpty ? "(none)" : string.Join(" ", server.Names));
        if (server.Tls is { } tls)
        {
            summary.Add("tls", tls.Certificates.IsEmpty ? "(no certificate)" : string.Join(" ", tls.Certificates.Select(files => files.CertificateFile)));
        }

        if (!server.Locations.IsEmpty)
        {
            summary.Add("locations", string.Join(", ", Order(server.Routing)));
        }

        owner.Finish(
            summary,
            $"internal sealed class {className} : {file.Use(RuntimeNames.ServerOf)}<SiteRequest>",
            $"public static readonly {className} Instance = new();");
        return file.ToGeneratedFile();
    }

    private static void WriteTls(ClassCode owner, TlsPlan? tls)
    {
        if (tls is null)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Open($"public override {owner.File.UseNullable(RuntimeNames.TlsSettings)} {RuntimeNames.ServerTls} {{ get; }} = new()");
        if (tls.Certificates.Count == 1)
        {
            code.Line($"{RuntimeNames.TlsCertificates} = [{Files(tls.Certificates[0])}],");
        }
        else if (!tls.Certificates.IsEmpty)
        {
            code.Line($"{RuntimeNames.TlsCertificates} =");
            code.Line("[");
            foreach (var certificate in tls.Certificates)
            {
                code.Continuation(Files(certificate) + ",");
            }

            code.Line("],");
        }

        SettingCode.Write(code, owner.File, SettingTables.Tls, tls.Settings);
        code.Close(";");

        static string Files(CertificatePlan certificate) =>
            $"new({Literal.String(certificate.CertificateFile)}, {Literal.String(certificate.KeyFile)})";
    }

    private static void WriteNamed(ClassCode owner, ServerPlan server)
    {
        var named = server.Locations.Where(location => location.Match == LocationMatch.Named).ToArray();
        if (named.Length == 0)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Open($"public override {owner.File.UseNullable(RuntimeNames.Location)} {RuntimeNames.FindNamedLocation}(ReadOnlySpan<byte> name)");
        foreach (var location in named)
        {
            code.Blank();
            code.Comment(location.Label);
            code.Open($"if (name.SequenceEqual({Literal.Span(location.Pattern)}))");
            code.Line($"return {location.ClassName}.Instance;");
            code.Close();
        }

        code.Blank();
        code.Line("return null;");
        code.Close();
    }

    private static GeneratedFile Inherited(ServerPlan server, bool usesCaptures)
    {
        var file = File(server, server.Name + "Location");
        var owner = new ClassCode(file, usesCaptures);
        var level = new LevelCode(owner, server.Level, null);
        var members = new LevelMembers(owner, server.Level, null);
        var settings = file.Use(RuntimeNames.LocationSettings);
        if (level.HasSettings)
        {
            owner.Statics.Open($"protected static readonly {settings} Inherited = new()");
            level.WriteSettings(owner.Statics);
            owner.Statics.Close(";");
        }
        else
        {
            owner.Statics.Line($"protected static readonly {settings} Inherited = new();");
        }

        owner.Members.Line($"public override {settings} {RuntimeNames.LocationSettingsProperty} => Inherited;");
        members.WriteAccess();
        members.WriteRest();

        var summary = new Summary($"What every location of server {Summary.Quote(server.Label)} inherits unless it says otherwise.");
        LevelSummary.AddAccess(summary, server.Level, all: true);
        LevelSummary.AddRest(summary, server.Level, all: true);
        owner.Finish(summary, $"internal abstract class {server.Name}Location : {file.Use(RuntimeNames.LocationOf)}<SiteRequest>");
        return file.ToGeneratedFile();
    }

    private static GeneratedFile Root(ServerPlan server, bool usesCaptures)
    {
        var className = server.Name + "Root";
        var file = File(server, className);
        var owner = new ClassCode(file, usesCaptures);
        TryFilesCode.Write(owner, server.TryFiles);
        HandlerCode.WriteContent(owner, server.Handler);
        owner.Finish(
            new Summary($"Server {Summary.Quote(server.Label)} outside its locations."),
            $"internal sealed class {className} : {server.Name}Location",
            $"public static readonly {className} Instance = new();");
        return file.ToGeneratedFile();
    }

    private static CodeFile File(ServerPlan server, string className) =>
        new($"Servers/{server.Name}/{className}.g.cs", "Servers." + server.Name);

    /// <summary>Locations in the order in which they are looked at.</summary>
    private static IEnumerable<string> Order(RoutingPlan routing) => routing.All
        .SelectMany(route => new[] { LevelSummary.Arguments(route.Label) }.Concat(Order(route.Nested)));
}
