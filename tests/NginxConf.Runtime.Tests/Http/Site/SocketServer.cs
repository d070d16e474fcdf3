using System.Text;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Http.Site;

/// <summary>A server with one location for everything.</summary>
internal sealed class SocketServer(string name, TestLocation location) : Server<TestRequest>
{
    private readonly byte[] _name = Encoding.Latin1.GetBytes(name);

    public ServerSettings Limits { get; init; } = ServerSettings.Default;

    public TlsSettings? TlsFiles { get; init; }

    public override ReadOnlySpan<byte> Name => _name;

    public override ServerSettings Settings => Limits;

    public override TlsSettings? Tls => TlsFiles;

    public override Location Root { get; } = new TestLocation("", LocationKind.ServerLevel);

    protected override Location FindLocation(TestRequest request) => location;
}
