using System.Net.Sockets;
using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary><c>-t</c>: checks what exists only on the machine that serves: logs, pid file, accounts, addresses, backend hosts.</summary>
internal static class SiteTest
{
    private const int AddressInUse = 98;

    /// <exception cref="StartException">The first thing that would keep the site from starting.</exception>
    public static void Run(SiteDefinition site, MainSettings main, SitePaths paths, string? errorLog)
    {
        using var writer = new LogWriter();
        SiteLogs.Open(site, main, paths, writer, errorLog);
        if (main.User is not null)
        {
            Account.Find(main.User, main.Group);
        }

        if (main.PidFile is not null)
        {
            new PidFile(paths.Resolve(main.PidFile)).Check();
        }

        // Loads the certificates.
        _ = new SiteInstance(site, paths, ErrorLog.None);
        foreach (var listener in site.Listeners)
        {
            CheckAddress(ListenAddress.Parse(listener.Address));
        }
    }

    // Another nginx (or this site) may be running on the addresses: that is no fault of the configuration.
    private static void CheckAddress(ListenAddress address)
    {
        if (address.EndPoint is UnixDomainSocketEndPoint)
        {
            return;
        }

        try
        {
            using var socket = address.CreateSocket();
            socket.Bind(address.EndPoint);
        }
        catch (SocketException exception)
        {
            if (exception.NativeErrorCode != AddressInUse)
            {
                throw new StartException(
                    $"bind() to {address.Name} failed ({LibC.Describe(exception.NativeErrorCode)})", exception);
            }
        }
    }
}
