using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.Sites;

/// <summary>A server with prefix, exact and named locations written by hand.</summary>
internal sealed class TestServer(TestLocation root, params TestLocation[] locations) : Server<TestRequest>
{
    public Func<TestRequest, ValueTask<Outcome>>? OnRewrite { get; init; }

    public override ReadOnlySpan<byte> Name => "srv.test"u8;

    public override Location Root => root;

    public override Location? FindNamedLocation(ReadOnlySpan<byte> name)
    {
        foreach (var location in locations)
        {
            if (location.Settings.Kind == LocationKind.Named && location.Settings.Name.Span.SequenceEqual(name))
            {
                return location;
            }
        }

        return null;
    }

    protected override ValueTask<Outcome> RewriteAsync(TestRequest request) =>
        OnRewrite?.Invoke(request) ?? new(Outcome.Continue);

    protected override Location FindLocation(TestRequest request)
    {
        Location best = root;
        var length = -1;
        foreach (var location in locations)
        {
            var name = location.Settings.Name;
            var matches = location.Settings.Kind switch
            {
                LocationKind.Exact => request.Path.Span.SequenceEqual(name.Span),
                LocationKind.Prefix => request.Path.Span.StartsWith(name.Span),
                _ => false,
            };
            if (matches && (location.Settings.Kind == LocationKind.Exact || name.Length > length))
            {
                best = location;
                length = location.Settings.Kind == LocationKind.Exact ? int.MaxValue : name.Length;
            }
        }

        return best;
    }
}
