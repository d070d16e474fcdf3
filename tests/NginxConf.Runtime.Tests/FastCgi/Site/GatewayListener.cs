using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

internal sealed class GatewayListener(Server server) : Listener<GatewayRequest>
{
    public override string Address => "127.0.0.1:0";

    public override Server DefaultServer => server;

    public override IReadOnlyList<Server> Servers => [server];
}
