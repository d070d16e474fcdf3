using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers one server with its locations.</summary>
internal static class ServerLowering
{
    private static readonly string[] s_noFiles = ["data:", "engine:", "store:"];

    /// <param name="server">The server.</param>
    /// <param name="name">Its name in generated code.</param>
    /// <param name="site">Tables of the site.</param>
    public static ServerPlan Lower(ServerModel server, string name, SiteTables site)
    {
        var tree = new LocationTree(server, []);
        var levels = new LevelLowering(site, tree, name);
        var level = levels.Lower(server, null);
        var serverName = server.PrimaryName == ServerNameModel.MachineName ? null : server.PrimaryName;
        var known = new KnownValues(RootPath.Known(level.Root?.Value), serverName);
        return new ServerPlan
        {
            Name = name,
            Label = Label(server),
            PrimaryName = server.PrimaryName,
            Names = server.Names.Select(n => n.Name).Where(n => n.Length > 0).ToEquatableArray(),
            Listens = server.Listens.Select(listen => ListenerAddress.Text(listen.Address)).ToEquatableArray(),
            Settings = SettingLowering.Changed(server.Settings, SettingNames.Server),
            Tls = Tls(server, site.Diagnostics),
            Level = level,
            Script = new ScriptLowering(site.Values, known, []).Lower(server.Script),
            TryFiles = TryFilesLowering.Lower(server, site.Values, known, tree),
            Handler = server.Settings.Has(DirectiveNames.StubStatus) ? DirectiveNames.StubStatus : null,
            Routing = RoutingLowering.Lower(tree.Roots, site.Variables),
            Locations = new LocationLowering(site, tree, levels, serverName).Lower(),
        };
    }

    private static string Label(ServerModel server) =>
        server.Names.Select(n => n.Name).FirstOrDefault(n => n.Length > 0)
        ?? (server.Listens.IsEmpty ? "default" : ListenerAddress.Text(server.Listens[0].Address));

    private static TlsPlan? Tls(ServerModel server, DiagnosticBag diagnostics)
    {
        var certificates = server.Settings.Find(DirectiveNames.Certificate).Directives;
        var keys = server.Settings.Find(DirectiveNames.CertificateKey).Directives;
        if ((certificates.IsEmpty || keys.IsEmpty) && !server.Settings.Flag(DirectiveNames.RejectHandshake))
        {
            return null;
        }

        var pairs = certificates.Zip(keys, (certificate, key) => (Certificate: certificate, Key: key)).ToArray();
        foreach (var directive in pairs.SelectMany(pair => new[] { pair.Certificate, pair.Key }).Where(IsNoFile))
        {
            diagnostics.Add(Descriptors.CertificateIsNoFile(directive.Where, directive.Name));
        }

        return new TlsPlan(
            pairs.Select(pair => new CertificatePlan(pair.Certificate.Words[0], pair.Key.Words[0])).ToEquatableArray(),
            SettingLowering.Changed(server.Settings, SettingNames.Tls));
    }

    // A name that depends on the request, the text itself, a key of the crypto library.
    private static bool IsNoFile(DirectiveModel directive) =>
        directive.Words[0].IndexOf('$') >= 0 || s_noFiles.Any(prefix => directive.Words[0].StartsWith(prefix, StringComparison.Ordinal));
}
