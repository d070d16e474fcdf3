using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Http.Site;

internal sealed class SocketListener(string address, ListenSettings settings, params SocketServer[] servers) : Listener<TestRequest>
{
    public override string Address => address;

    public override ListenSettings Settings => settings;

    public override Server DefaultServer => servers[0];

    public override IReadOnlyList<Server> Servers => servers;

    protected override Server FindServer(TestRequest request, ByteSlice host) =>
        servers.FirstOrDefault(server => server.Name.SequenceEqual(host.Span)) ?? servers[0];
}
