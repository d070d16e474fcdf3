using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>One file per listening socket: its parameters and the choice of the server.</summary>
internal static class ListenerEmitter
{
    /// <summary>From this many exact names on they are told apart by their length first.</summary>
    private const int SwitchSize = 16;

    public static GeneratedFile Emit(ListenerPlan listener, SitePlan site)
    {
        var file = new CodeFile(listener.ClassName + ".g.cs", string.Empty);
        var owner = new ClassCode(file, site.UsesCaptures);
        var code = owner.Members;
        var server = file.Use(RuntimeNames.Server);
        file.Import("System.Collections.Generic");
        foreach (var name in listener.Servers)
        {
            file.Import($"{CodeFile.SiteNamespace}.Servers.{name}");
        }

        code.Line($"public override string {RuntimeNames.ListenerAddress} => {Literal.String(listener.Address)};");
        WriteSettings(owner, listener);
        code.Blank();
        code.Line($"public override {server} {RuntimeNames.ListenerDefaultServer} => {Instance(listener.DefaultServer)};");
        WriteServers(owner, listener);
        WriteFindServer(owner, listener);

        var labels = site.Servers.ToDictionary(s => s.Name, s => s.Label, StringComparer.Ordinal);
        var summary = new Summary(Summary.Quote(listener.Directive));
        summary.Add("default", labels[listener.DefaultServer]);
        if (listener.Servers.Count > 1)
        {
            summary.Add("servers", string.Join(" ", listener.Servers.Skip(1).Select(name => labels[name])));
        }

        owner.Finish(summary, $"internal sealed class {listener.ClassName} : {file.Use(RuntimeNames.ListenerOf)}<SiteRequest>");
        return file.ToGeneratedFile();
    }

    private static string Instance(string server) => server + "Server.Instance";

    private static void WriteSettings(ClassCode owner, ListenerPlan listener)
    {
        if (listener.Settings is not { IsDefault: false } settings)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Comment(SettingCode.Directive(listener.Directive));
        code.Open($"public override {owner.Use(RuntimeNames.ListenSettings)} {RuntimeNames.ListenerSettings} {{ get; }} = new()");
        WriteFlag(code, RuntimeNames.ListenSsl, settings.Ssl);
        WriteFlag(code, RuntimeNames.ListenHttp2, settings.Http2);
        WriteFlag(code, RuntimeNames.ListenProxyProtocol, settings.ProxyProtocol);
        WriteFlag(code, RuntimeNames.ListenReusePort, settings.ReusePort);
        if (settings.Backlog is { } backlog)
        {
            code.Line($"{RuntimeNames.ListenBacklog} = {Literal.Number(backlog)},");
        }

        if (settings.Ipv6Only is { } only)
        {
            code.Line($"{RuntimeNames.ListenIpv6Only} = {Literal.Flag(only)},");
        }

        code.Close(";");
    }

    private static void WriteFlag(CodeWriter code, RuntimeMember property, bool value)
    {
        if (value)
        {
            code.Line($"{property} = true,");
        }
    }

    private static void WriteServers(ClassCode owner, ListenerPlan listener)
    {
        var code = owner.Members;
        var declaration = $"public override IReadOnlyList<{RuntimeNames.Server}> {RuntimeNames.ListenerServers} {{ get; }} =";
        code.Blank();
        if (listener.Servers.Count == 1)
        {
            code.Line($"{declaration} [{Instance(listener.Servers[0])}];");
            return;
        }

        code.Line(declaration);
        code.Line("[");
        foreach (var server in listener.Servers)
        {
            code.Continuation(Instance(server) + ",");
        }

        code.Line("];");
    }

    private static void WriteFindServer(ClassCode owner, ListenerPlan listener)
    {
        // A single server takes every host; only a regular expression has an effect of its own.
        if (listener.Servers.Count == 1 && listener.Hosts.All(host => host.Pattern is null))
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Open($"protected override {RuntimeNames.Server} {RuntimeNames.FindServer}(SiteRequest request, {owner.Use(RuntimeNames.ByteSlice)} host)");
        var method = owner.Method();
        var exact = listener.Hosts.Where(host => host.Kind == HostKind.Exact && host.Pattern is null).ToArray();
        if (exact.Length < SwitchSize)
        {
            exact = [];
        }
        else
        {
            WriteSwitch(owner, method, exact);
        }

        foreach (var host in listener.Hosts.Except(exact))
        {
            WriteHost(owner, method, host);
        }

        code.Blank();
        code.Line($"return {Instance(listener.DefaultServer)};");
        code.Close();
    }

    // Most names of a big site differ in length already.
    private static void WriteSwitch(ClassCode owner, MethodCode method, IReadOnlyList<HostPlan> hosts)
    {
        var code = owner.Members;
        code.Blank();
        code.Open($"switch (host.{RuntimeNames.ByteSliceLength})");
        foreach (var group in hosts.GroupBy(host => ByteText.ToBytes(host.Text).Length).OrderBy(group => group.Key))
        {
            code.Blank();
            code.Open($"case {Literal.Number(group.Key)}:", braces: false);
            foreach (var host in group)
            {
                WriteHost(owner, method, host);
            }

            code.Blank();
            code.Line("break;");
            code.Close(braces: false);
        }

        code.Close();
    }

    private static void WriteHost(ClassCode owner, MethodCode method, HostPlan host)
    {
        var code = owner.Members;
        code.Blank();
        code.Comment("server_name " + (host.Written.Length == 0 ? "\"\"" : host.Written));
        code.Open($"if ({HostCode.Test(owner, method, host.Kind, host.Text, host.Pattern, "host")})");
        if (host.Pattern is not null)
        {
            method.AfterMatch(host.Pattern);
        }

        code.Line($"return {Instance(host.Server)};");
        code.Close();
    }
}
