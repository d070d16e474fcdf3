using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>The upstreams of a site and their members.</summary>
internal sealed class UpstreamTable
{
    private readonly Dictionary<string, UpstreamPlan> _byName;

    public UpstreamTable(IReadOnlyList<UpstreamModel> upstreams)
    {
        var names = NameTable.Assign(upstreams.Select(u => (Name(u), u.Name)).ToArray());
        _byName = upstreams.Select((u, i) => Lower(u, names[i])).ToDictionary(plan => plan.Name, StringComparer.Ordinal);
    }

    public UpstreamPlan Find(string name) => _byName[name];

    public EquatableArray<UpstreamPlan> ToPlans() => _byName.Values.ToEquatableArray();

    private static UpstreamPlan Lower(UpstreamModel upstream, string member) => new(
        member,
        upstream.Name,
        upstream.IsImplicit ? upstream.Name : "upstream " + upstream.Name,
        upstream.Servers.Select(server => Lower(server, upstream)).ToEquatableArray(),
        upstream.Directives.Where(d => SettingNames.Upstream.Contains(d.Name)).Select(SettingLowering.Lower).ToEquatableArray());

    private static PeerPlan Lower(UpstreamServerModel server, UpstreamModel upstream) =>
        new(Address(server.Address), upstream.IsImplicit ? string.Empty : server.Text)
        {
            Weight = server.Weight,
            MaxFails = server.MaxFails,
            FailTimeoutMilliseconds = server.FailTimeoutMilliseconds,
            MaxConnections = server.MaxConnections,
            Backup = server.IsBackup,
            Down = server.IsDown,
        };

    private static string Address(UpstreamAddress address) =>
        address.UnixPath is not null ? "unix:" + address.UnixPath
        : address.Host.IndexOf(':') >= 0 ? FormattableString.Invariant($"[{address.Host}]:{address.Port}")
        : FormattableString.Invariant($"{address.Host}:{address.Port}");

    private static string Name(UpstreamModel upstream)
    {
        var name = Identifier.FromText(upstream.Name);
        return name.Length == 0 ? "Upstream"
            : !char.IsDigit(name[0]) ? name
            : (upstream.IsImplicit ? "Address" : "Upstream") + name;
    }
}
