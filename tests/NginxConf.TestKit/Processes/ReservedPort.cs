using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NginxConf.TestKit.Processes;

/// <summary>
/// A TCP port for a server that cannot choose its own. It lies below the range for outgoing connections and is locked against other
/// test processes, so that nobody takes it between the choice and the server's bind. It always has five digits.
/// </summary>
public sealed class ReservedPort : IDisposable
{
    private const int First = 20_000;
    private const int Last = 32_000;

    private readonly FileStream _lock;

    private ReservedPort(int number, FileStream lockFile)
    {
        Number = number;
        _lock = lockFile;
    }

    public int Number { get; }

    public static ReservedPort Take()
    {
        var directory = Path.Combine(Path.GetTempPath(), "ngxc-test-ports");
        Directory.CreateDirectory(directory);
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var number = Random.Shared.Next(First, Last);
            if (TryLock(Path.Combine(directory, number.ToString(CultureInfo.InvariantCulture))) is not { } lockFile)
            {
                continue;
            }

            if (IsFree(number))
            {
                return new(number, lockFile);
            }

            lockFile.Dispose();
        }

        throw new TestKitException($"No free port was found between {First} and {Last}.");
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsFree(int number)
    {
        try
        {
            using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(IPAddress.Any, number));
            listener.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
