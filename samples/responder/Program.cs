using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Responder;
using Responder.Pages;

var endpoints = args.Select(ListenAddress.Parse).OfType<EndPoint>().ToList();
if (endpoints.Count == 0 || endpoints.Count < args.Length)
{
    Console.Error.WriteLine("usage: responder ADDRESS...    each is IP:PORT or unix:PATH");
    return 2;
}

using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
var servers = new List<FastCgiServer>();
try
{
    foreach (var endpoint in endpoints)
    {
        servers.Add(FastCgiServer.Listen(endpoint));
    }

    Console.WriteLine($"responder: FastCGI on {string.Join(", ", servers.Select(server => server.Address))}");
    await Task.WhenAll(servers.Select(server => server.ServeAsync(Site.AnswerAsync, stop.Token)));
    return 0;
}
catch (SocketException problem)
{
    Console.Error.WriteLine($"responder: cannot listen on {endpoints[servers.Count]}: {problem.Message}");
    return 1;
}
finally
{
    servers.ForEach(server => server.Dispose());
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
