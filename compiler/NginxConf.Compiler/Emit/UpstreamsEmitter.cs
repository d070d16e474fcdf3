using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>Upstreams with their peers.</summary>
internal static class UpstreamsEmitter
{
    public static IEnumerable<GeneratedFile> Emit(SitePlan site)
    {
        if (site.Upstreams.IsEmpty)
        {
            yield break;
        }

        var file = new CodeFile("Upstreams.g.cs", string.Empty);
        new Summary("Upstreams of this site.").Write(file.Code);
        file.Code.Open("internal static class Upstreams");
        foreach (var upstream in site.Upstreams)
        {
            file.Code.Blank();
            Write(file, upstream);
        }

        file.Code.Close();
        yield return file.ToGeneratedFile();
    }

    private static void Write(CodeFile file, UpstreamPlan upstream)
    {
        var code = file.Code;
        code.Comment(upstream.Label);
        code.Line($"public static readonly {file.Use(RuntimeNames.Upstream)} {upstream.Member} = new({Literal.String(upstream.Name)},");
        for (var i = 0; i < upstream.Peers.Count; i++)
        {
            var end = i + 1 < upstream.Peers.Count ? "," : upstream.Settings.IsEmpty ? ");" : ")";
            code.Continuation(Peer(file, upstream.Peers[i]) + end, SettingCode.Directive(upstream.Peers[i].Directive));
        }

        if (!upstream.Settings.IsEmpty)
        {
            code.Open();
            SettingCode.Write(code, file, SettingTables.Upstream, upstream.Settings);
            code.Close(";");
        }
    }

    private static string Peer(CodeFile file, PeerPlan peer)
    {
        var properties = new List<string>();
        if (peer.Weight != 1)
        {
            properties.Add($"{RuntimeNames.PeerWeight} = {Literal.Number(peer.Weight)}");
        }

        if (peer.MaxFails != 1)
        {
            properties.Add($"{RuntimeNames.PeerMaxFails} = {Literal.Number(peer.MaxFails)}");
        }

        if (peer.FailTimeoutMilliseconds != 10_000)
        {
            properties.Add($"{RuntimeNames.PeerFailTimeout} = {SettingValues.Time(peer.FailTimeoutMilliseconds, file)}");
        }

        if (peer.MaxConnections != 0)
        {
            properties.Add($"{RuntimeNames.PeerMaxConnections} = {Literal.Number(peer.MaxConnections)}");
        }

        if (peer.Backup)
        {
            properties.Add($"{RuntimeNames.PeerBackup} = true");
        }

        if (peer.Down)
        {
            properties.Add($"{RuntimeNames.PeerDown} = true");
        }

        if (peer.Where is not null)
        {
            properties.Add($"{RuntimeNames.PeerWhere} = {Literal.String(peer.Where)}");
        }

        var initializer = properties.Count == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}";
        return $"new {file.Use(RuntimeNames.UpstreamPeer)}({Literal.String(peer.Address)}){initializer}";
    }
}
