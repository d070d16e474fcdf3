using System.Buffers;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Phases;

/// <summary>The hot paths serve from pools and constants only.</summary>
public sealed class AllocationTests : IDisposable
{
    private const int Rounds = 2000;
    private static readonly BytePattern s_pattern = new("\\.(?:txt|css)\\z", 1);
    private readonly TestDirectory _files = new();

    public AllocationTests()
    {
        _files.Write("a.txt", "hello\n");
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public Task Return_allocates_nothing()
    {
        var text = TestLocation.Bytes("ok\n");
        return MeasureAsync(new TestLocation("/") { OnRewrite = request => new(Rewriter.Return(request, 200, text)) });
    }

    [Fact]
    public Task A_redirect_allocates_nothing()
    {
        var text = TestLocation.Bytes("/elsewhere");
        return MeasureAsync(new TestLocation("/") { OnRewrite = request => new(Rewriter.Return(request, 301, text)) });
    }

    [Fact]
    public Task A_pattern_without_groups_allocates_nothing() =>
        MeasureAsync(new TestLocation("/")
        {
            OnRewrite = request => new(Outcome.Status(Rewriter.IsMatch(request, s_pattern, request.Path) ? 403 : 404)),
        });

    [Fact]
    public Task A_static_file_allocates_nothing() => MeasureAsync(new TestLocation(new LocationSettings
    {
        Name = TestLocation.Bytes("/"),
        Kind = LocationKind.Prefix,
        DocumentRoot = TestLocation.Bytes(_files.FullPath),
        Expires = new Expires(ExpiresKind.Access, TimeSpan.FromHours(1)),
    }));

    // On a thread of the pool, where nothing has to leave an I/O thread and all completes at once.
    private static Task MeasureAsync(TestLocation location) => Task.Run(() =>
    {
        var site = new TestSite(location);
        var (request, _) = site.Begin("GET /\nHost: h");
        var exchange = new NullExchange();
        var target = TestLocation.Bytes("/a.txt?x=1");
        Serve(Rounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Serve(Rounds);
        var perRequest = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        perRequest.ShouldBe(0);

        void Serve(int rounds)
        {
            for (var i = 0; i < rounds; i++)
            {
                var client = request.Client;
                request.Reset();
                request.Begin(site, site.Listeners[0], client, exchange);
                request.Version = HttpVersion.Http11;
                request.MethodKind = MethodKind.Get;
                request.Target = target;
                request.RequestedHost = ByteSlice.Empty;
                request.Server = site.Listeners[0].DefaultServer;
                request.Location = request.Server.Root;
                var processing = RequestProcessor.ProcessAsync(request);
                processing.IsCompletedSuccessfully.ShouldBeTrue();
                processing.GetAwaiter().GetResult();
            }
        }
    });

    private sealed class NullExchange : HttpExchange
    {
        private readonly byte[] _buffer = new byte[64 * 1024];

        public override bool BodyCompleted => true;

        public override long BytesSent => 0;

        public override CancellationToken ClientClosed => CancellationToken.None;

        public override ValueTask<ReadOnlySequence<byte>> ReadBodyAsync() => new(ReadOnlySequence<byte>.Empty);

        public override void AdvanceBody(long bytes)
        {
        }

        public override void CancelBodyRead()
        {
        }

        public override void DiscardBody()
        {
        }

        public override void WriteHead(Response response)
        {
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer;

        public override void Advance(int bytes)
        {
        }

        public override ValueTask<bool> FlushAsync() => new(true);

        public override ValueTask CompleteAsync() => default;

        public override void Abort()
        {
        }
    }
}
