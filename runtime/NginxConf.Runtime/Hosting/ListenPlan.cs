using System.Net;

namespace NginxConf.Runtime.Hosting;

/// <summary>Which sockets a site needs and where each leads.</summary>
internal static class ListenPlan
{
    public static IReadOnlyDictionary<ListenAddress, ListenRoute> For(SiteInstance instance)
    {
        var addresses = instance.Site.Listeners.Select(listener => (Listener: listener, Address: ListenAddress.Parse(listener.Address))).ToList();
        var plan = new Dictionary<ListenAddress, ListenRoute>();
        foreach (var (listener, address) in addresses.Where(entry => !IsCovered(entry.Address)))
        {
            var specific = address.IsWildcard
                ? addresses.Where(entry => IsUnder(entry.Address, address)).ToDictionary(entry => Ip(entry.Address).Address, entry => entry.Listener)
                : [];
            plan.Add(address, new ListenRoute(instance, listener, specific));
        }

        return plan;

        bool IsCovered(ListenAddress address) => addresses.Any(other => IsUnder(address, other.Address));
    }

    private static bool IsUnder(ListenAddress address, ListenAddress wildcard) =>
        wildcard.IsWildcard && !address.IsWildcard && address.EndPoint is IPEndPoint specific
        && specific.Port == Ip(wildcard).Port && specific.AddressFamily == Ip(wildcard).AddressFamily;

    private static IPEndPoint Ip(ListenAddress address) => (IPEndPoint)address.EndPoint;
}
