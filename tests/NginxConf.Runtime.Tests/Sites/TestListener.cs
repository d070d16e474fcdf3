using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.Sites;

internal sealed class TestListener(TestServer server) : Listener<TestRequest>
{
    public override string Address => "127.0.0.1:80";

    public override Server DefaultServer => server;

    public override IReadOnlyList<Server> Servers => [server];
}
