using System.Net.Sockets;
using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// Sends a few requests through a site of its own before the process says that it is ready, so that a client's first request does not
/// pay for just-in-time compilation. The real site sees none of it. Native binaries have nothing to warm up.
/// </summary>
internal static class WarmUp
{
    private const int Rounds = 20;

    public static async Task RunAsync()
    {
        if (!RuntimeFeature.IsDynamicCodeCompiled)
        {
            return;
        }

        var server = new SiteServer();
        await using (server.ConfigureAwait(false))
        {
            await server.Swap(new PracticeSite(), ErrorLog.None).ConfigureAwait(false);
            using var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await client.ConnectAsync(server.EndPoints[0]).ConfigureAwait(false);
            var answer = new byte[4096];
            for (var i = 0; i < Rounds; i++)
            {
                await client.SendAsync(PracticeSite.Request).ConfigureAwait(false);
                _ = await client.ReceiveAsync(answer).ConfigureAwait(false);
            }
        }
    }

    private sealed class PracticeSite : SiteDefinition
    {
        public static readonly ReadOnlyMemory<byte> Request =
            "GET /practice?a=b HTTP/1.1\r\nHost: localhost\r\nUser-Agent: practice\r\nAccept: */*\r\n\r\n"u8.ToArray();

        public override string ConfigurationFile => "";

        public override MainSettings Main { get; } = new();

        public override IReadOnlyList<Listener> Listeners { get; } = [new PracticeListener()];

        public override Request CreateRequest() => new PracticeRequest();
    }

    private sealed class PracticeRequest : Request;

    private sealed class PracticeListener : Listener<PracticeRequest>
    {
        public override string Address => "127.0.0.1:0";

        public override Server DefaultServer { get; } = new PracticeServer();

        public override IReadOnlyList<Server> Servers => [DefaultServer];
    }

    private sealed class PracticeServer : Server<PracticeRequest>
    {
        private readonly PracticeLocation _location = new();

        public override ReadOnlySpan<byte> Name => ""u8;

        public override Location Root { get; } = new PracticeRoot();

        protected override Location FindLocation(PracticeRequest request) => _location;
    }

    private sealed class PracticeRoot : Location<PracticeRequest>;

    private sealed class PracticeLocation : Location<PracticeRequest>
    {
        private static readonly ByteSlice s_text = ByteSlice.From("ok"u8);

        protected override ValueTask<Outcome> RewriteAsync(PracticeRequest request) => new(Rewriter.Return(request, 200, s_text));
    }
}
