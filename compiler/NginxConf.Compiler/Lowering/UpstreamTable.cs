using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>The upstreams of a site and their members.</summary>
internal sealed class UpstreamTable
{
    private readonly string _hiddenFolder;
    private readonly Dictionary<string, UpstreamPlan> _byName;
    private readonly HashSet<string> _written;

    /// <param name="upstreams">Written and implicit ones.</param>
    /// <param name="hiddenFolder">Taken off the paths of files.</param>
    public UpstreamTable(IReadOnlyList<UpstreamModel> upstreams, string hiddenFolder)
    {
        _hiddenFolder = hiddenFolder;
        _written = new HashSet<string>(upstreams.Where(u => !u.IsImplicit).Select(u => u.Name), StringComparer.OrdinalIgnoreCase);
        var names = NameTable.Assign(upstreams.Select(u => (Name(u), u.Name)).ToArray());
        _byName = upstreams.Select((u, i) => Lower(u, names[i])).ToDictionary(plan => plan.Name, StringComparer.OrdinalIgnoreCase);
    }

    public UpstreamPlan Find(string name) => _byName[name];

    /// <summary>The one that is written under <paramref name="name"/>, or else the implicit one.</summary>
    public UpstreamPlan Find(string name, string implicitName) =>
        _written.Contains(name) ? _byName[name] : _byName[implicitName];

    public EquatableArray<UpstreamPlan> ToPlans() => _byName.Values.ToEquatableArray();

    private UpstreamPlan Lower(UpstreamModel upstream, string member) => new(
        member,
        upstream.Name,
        upstream.IsImplicit ? upstream.Name : "upstream " + upstream.Name,
        upstream.Servers.Select(server => Lower(server, upstream)).ToEquatableArray(),
        upstream.Directives.Where(d => SettingNames.Upstream.Contains(d.Name)).Select(SettingLowering.Lower).ToEquatableArray());

    private PeerPlan Lower(UpstreamServerModel server, UpstreamModel upstream) =>
        new(Address(server.Address), upstream.IsImplicit ? string.Empty : server.Text)
        {
            Weight = server.Weight,
            MaxFails = server.MaxFails,
            FailTimeoutMilliseconds = server.FailTimeoutMilliseconds,
            MaxConnections = server.MaxConnections,
            Where = IsHostName(server.Address) ? Place(server.Where ?? upstream.Where) : null,
            Backup = server.IsBackup,
            Down = server.IsDown,
        };

    private static bool IsHostName(UpstreamAddress address) =>
        address.UnixPath is null && address.Host.IndexOf(':') < 0 && address.Host.Any(c => c is not ((>= '0' and <= '9') or '.'));

    private string? Place(SourceSpan? where) => where is null
        ? null
        : FormattableString.Invariant($"{DisplayPath.Of(where.File.Path, _hiddenFolder)}:{where.Start.Line + 1}");

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
