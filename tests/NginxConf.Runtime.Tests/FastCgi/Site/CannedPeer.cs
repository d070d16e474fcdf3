using System.Net;
using System.Net.Sockets;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

/// <summary>Answers every request of small kept connections with the same bytes, without allocating.</summary>
internal sealed class CannedPeer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _response;
    private readonly Thread _thread;

    public CannedPeer()
    {
        var output = "Content-Type: text/plain\r\n\r\n" + FastCgiFaults.Pattern(8000);
        _response =
        [
            .. new FastCgiRecord(FastCgiRecordType.Stdout, 1, System.Text.Encoding.Latin1.GetBytes(output)).Encode(),
            .. new FastCgiRecord(FastCgiRecordType.EndRequest, 1, new byte[8]).Encode(),
        ];
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public string Address => _listener.LocalEndPoint!.ToString()!;

    public void Dispose()
    {
        _listener.Dispose();
        _thread.Join();
    }

    // One connection at a time; each request of the test comes in one piece.
    private void Serve()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                using var connection = _listener.Accept();
                connection.NoDelay = true;
                while (connection.Receive(buffer) > 0)
                {
                    connection.Send(_response);
                }
            }
        }
        catch (SocketException)
        {
            // The listener was disposed: the test is over.
        }
    }
}
