using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>The caches of <c>open_file_cache</c>, one for each use of the directive, named after the block that writes it.</summary>
internal sealed class FileCaches
{
    private readonly List<FileCachePlan> _caches = [];
    private readonly Dictionary<(string? Server, string Block, string Directive), string> _members = [];

    public EquatableArray<FileCachePlan> ToPlans() => _caches.ToEquatableArray();

    /// <summary>The member of the cache that a directive makes.</summary>
    /// <param name="directive">Not <c>off</c>.</param>
    /// <param name="server">The server in which it is written; null: outside of servers.</param>
    /// <param name="label">The block that writes it.</param>
    /// <param name="wish">Name for a new cache.</param>
    public string Member(OpenFileCacheModel directive, string? server, string label, string wish)
    {
        var key = (server, label, directive.Text);
        if (!_members.TryGetValue(key, out var member))
        {
            member = _caches.Any(cache => cache.Member == wish) ? wish + "_" + NameTable.Hash(label) : wish;
            _members.Add(key, member);
            _caches.Add(new FileCachePlan(member, label, directive.Max ?? 0, directive.InactiveSeconds, directive.Text));
        }

        return member;
    }
}
