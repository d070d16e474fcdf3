using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

internal sealed class GatewayServer(Location gateway, Location elsewhere) : Server<GatewayRequest>
{
    public override ReadOnlySpan<byte> Name => "gateway.test"u8;

    public override Location Root { get; } = new FixedLocation("root");

    public override Location? FindNamedLocation(ReadOnlySpan<byte> name) => name.SequenceEqual("@elsewhere"u8) ? elsewhere : null;

    protected override Location FindLocation(GatewayRequest request) =>
        request.Path.Span.StartsWith("/elsewhere"u8) ? elsewhere : gateway;
}
