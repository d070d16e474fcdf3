using System.Net;
using System.Net.Sockets;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>Backends that take neither connections nor bytes.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task A_connection_that_is_not_taken_times_out()
    {
        using var listener = Listen(backlog: 0);
        using var waiting = new SocketList();
        waiting.FillBacklog(listener.LocalEndPoint!);
        await using var site = GatewaySite.Start(Settings(listener) with { ConnectTimeout = s_short });

        (await site.GetAsync("/")).Status.ShouldBe(504);

        await site.ErrorLogAsync("upstream timed out (110: Connection timed out) while connecting to upstream");
        (await site.AccessLogAsync(1)).ShouldBe([$"504 [{listener.LocalEndPoint}] [504] [-]"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_not_taken_times_out(bool buffered)
    {
        using var listener = Listen(backlog: 10);
        await using var site = GatewaySite.Start(
            Settings(listener) with { SendTimeout = s_short, RequestBuffering = buffered },
            location => location with { ClientMaxBodySize = 0 });
        await using var client = await site.ConnectAsync();
        const int Length = 30_000_000;

        await client.SendAsync($"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: {Length}\r\n\r\n");
        var sending = client.SendAsync(FastCgiFaults.Pattern(Length));

        (await client.ReadResponseAsync()).ShouldNotBeNull().Status.ShouldBe(504);
        await site.ErrorLogAsync("upstream timed out (110: Connection timed out) while sending request to upstream");
        await Should.NotThrowAsync(async () => await Task.WhenAny(sending));
    }

    private static FastCgiSettings Settings(Socket listener) =>
        new() { Upstream = new Upstream("php", new UpstreamPeer(listener.LocalEndPoint!.ToString()!)) };

    private static Socket Listen(int backlog)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(backlog);
        return listener;
    }

    private sealed class SocketList : IDisposable
    {
        private readonly List<Socket> _sockets = [];

        // Connects until the kernel takes no more.
        public void FillBacklog(EndPoint endPoint)
        {
            var taken = true;
            while (taken)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                _sockets.Add(socket);
                var connecting = socket.ConnectAsync(endPoint);
                taken = connecting.Wait(s_short);
            }
        }

        public void Dispose() => _sockets.ForEach(socket => socket.Dispose());
    }
}
