using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>One listening socket with its servers' names in nginx's order of search.</summary>
/// <param name="ClassName">Its class.</param>
/// <param name="Address">As nginx names it: <c>*:80</c>, <c>[::]:80</c>, <c>unix:/path</c>.</param>
/// <param name="Settings">Parameters of <c>listen</c> that differ from the default.</param>
/// <param name="Directive">The directive that sets them.</param>
/// <param name="DefaultServer">Name of the server for all other hosts.</param>
/// <param name="Servers">Names of all servers, the default one first.</param>
/// <param name="Hosts">Exact names, then <c>*.</c> names longest first, <c>.*</c> names longest first, regular expressions.</param>
internal sealed record ListenerPlan(
    string ClassName,
    string Address,
    ListenSettingsPlan Settings,
    string Directive,
    string DefaultServer,
    EquatableArray<string> Servers,
    EquatableArray<HostPlan> Hosts);

/// <summary>Parameters of <c>listen</c>; null: nginx's default.</summary>
internal sealed record ListenSettingsPlan(bool Ssl, bool Http2, bool ProxyProtocol, int? Backlog, bool? Ipv6Only, bool ReusePort)
{
    public bool IsDefault => !Ssl && !Http2 && !ProxyProtocol && Backlog is null && Ipv6Only is null && !ReusePort;
}
