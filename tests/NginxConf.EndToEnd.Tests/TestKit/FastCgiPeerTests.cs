using System.Net;
using System.Net.Sockets;
using System.Text;
using NginxConf.TestKit;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.TestKit;

public sealed class FastCgiPeerTests
{
    [Fact]
    public async Task Serves_requests_side_by_side_on_one_kept_connection()
    {
        var release = new TaskCompletionSource();
        await using var peer = FastCgiPeer.Tcp(request => request["N"] == "1"
            ? new FastCgiReply().WaitFor(release.Task).Stdout("first")
            : FastCgiReply.Output("second"));
        await using var stream = await ConnectAsync(peer);

        await stream.WriteAsync((byte[])[.. Begin(1), .. Rest(1, "N", "1", "body"), .. Begin(2), .. Rest(2, "N", "2", "")]);

        (await ReadReplyAsync(stream)).ShouldBe((2, "second"));
        release.SetResult();
        (await ReadReplyAsync(stream)).ShouldBe((1, "first"));
        peer.Requests.Select(request => (request["N"], request.BodyText, request.KeepConnection, request.IsComplete))
            .ShouldBe([("1", "body", true, true), ("2", "", true, true)]);
        peer.ConnectionCount.ShouldBe(1);
        peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Serves_a_unix_socket_and_removes_it()
    {
        using var directory = new TestDirectory();
        var path = directory["php.sock"];
        await using (var peer = FastCgiPeer.Unix(path, _ => FastCgiReply.Output("hello")))
        {
            await using var stream = await ConnectAsync(peer);
            await stream.WriteAsync((byte[])[.. Begin(1, keep: false), .. Rest(1, "A", "b", "")]);

            (await ReadReplyAsync(stream)).ShouldBe((1, "hello"));
            (await FastCgiRecord.ReadAsync(stream, CancellationToken.None)).ShouldBeNull();
        }

        File.Exists(path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("version 2", new byte[] { 2, 1, 0, 1, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0 })]
    [InlineData("role 2", new byte[] { 1, 1, 0, 1, 0, 8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0 })]
    [InlineData("not open", new byte[] { 1, 5, 0, 1, 0, 0, 0, 0 })]
    [InlineData("out of order", new byte[] { 1, 1, 0, 1, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 5, 0, 1, 0, 0, 0, 0 })]
    public async Task Reports_what_is_against_the_protocol(string violation, byte[] bytes)
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output("never"));
        await using var stream = await ConnectAsync(peer);

        await stream.WriteAsync(bytes);

        (await stream.ReadAsync(new byte[1])).ShouldBe(0);
        peer.Violations.ShouldHaveSingleItem().ShouldContain(violation);
    }

    [Fact]
    public async Task Records_a_request_that_was_given_up()
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output("never"));
        await using (var stream = await ConnectAsync(peer))
        {
            var request = Rest(1, "A", "b", "body");
            await stream.WriteAsync((byte[])[.. Begin(1), .. request[..^8]]);
            stream.Socket.Shutdown(SocketShutdown.Send);
            (await stream.ReadAsync(new byte[1])).ShouldBe(0);
        }

        peer.Requests.ShouldHaveSingleItem().IsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task A_refusing_peer_refuses()
    {
        await using var peer = FastCgiPeer.Refusing();

        (await Should.ThrowAsync<SocketException>(() => ConnectAsync(peer))).SocketErrorCode.ShouldBe(SocketError.ConnectionRefused);
    }

    private static async Task<NetworkStream> ConnectAsync(FastCgiPeer peer)
    {
        EndPoint endPoint = peer.Address.StartsWith("unix:", StringComparison.Ordinal)
            ? new UnixDomainSocketEndPoint(peer.Address["unix:".Length..])
            : IPEndPoint.Parse(peer.Address);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(endPoint);
        return new(socket, ownsSocket: true);
    }

    private static byte[] Begin(int id, bool keep = true) =>
        new FastCgiRecord(FastCgiRecordType.BeginRequest, id, [0, 1, keep ? (byte)1 : (byte)0, 0, 0, 0, 0, 0]).Encode();

    private static byte[] Rest(int id, string name, string value, string body) =>
    [
        .. new FastCgiRecord(
            FastCgiRecordType.Params, id, [(byte)name.Length, (byte)value.Length, .. Encoding.Latin1.GetBytes(name + value)]).Encode(),
        .. new FastCgiRecord(FastCgiRecordType.Params, id, []).Encode(),
        .. body.Length == 0 ? [] : new FastCgiRecord(FastCgiRecordType.Stdin, id, Encoding.Latin1.GetBytes(body)).Encode(),
        .. new FastCgiRecord(FastCgiRecordType.Stdin, id, []).Encode(),
    ];

    private static async Task<(int RequestId, string Output)> ReadReplyAsync(NetworkStream stream)
    {
        var output = "";
        while (await FastCgiRecord.ReadAsync(stream, CancellationToken.None) is { } record)
        {
            if (record.Type == FastCgiRecordType.EndRequest)
            {
                return (record.RequestId, output);
            }

            output += Encoding.Latin1.GetString(record.Content);
        }

        throw new EndOfStreamException("The peer closed the connection before END_REQUEST.");
    }
}
