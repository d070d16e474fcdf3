using NginxConf.Compiler.Binding.Details;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>set_real_ip_from</c>: addresses, networks, <c>unix:</c>, and host names that are looked up at start.</summary>
internal static class TrustedProxies
{
    public const string Directive = "set_real_ip_from";

    private const string Unix = "unix:";

    /// <summary>As the runtime reads them: a host or an address without its port, which means nothing here.</summary>
    public static IEnumerable<string> Of(IEnumerable<SettingPlan> uses) => uses.Select(use => Of(use.Words[0]));

    /// <summary>The level has host names of its own, not those of the level around it.</summary>
    public static bool HasHosts(LevelPlan level, LevelPlan? around)
    {
        var own = Uses(level);
        return own.Any(use => IsHost(Of(use.Words[0]))) && (around is null || !own.SequenceEqual(Uses(around)));
    }

    private static SettingPlan[] Uses(LevelPlan level) =>
        level.Settings.Select(setting => setting.Value).Where(setting => setting.Name == Directive).ToArray();

    private static bool IsHost(string proxy) => proxy != Unix && Network.Parse(proxy) is null;

    private static string Of(string word) =>
        IsHost(word) && SocketAddress.Parse(word, isListen: false, out _) is { UnixPath: null } address ? address.Host : word;
}
