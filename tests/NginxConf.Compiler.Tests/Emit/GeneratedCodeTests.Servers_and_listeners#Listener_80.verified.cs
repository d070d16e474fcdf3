namespace NginxConf.Generated;

using System;
using System.Collections.Generic;
using NginxConf.Generated.Servers.Hostname;
using NginxConf.Generated.Servers.OneExamplePort80;
using NginxConf.Generated.Servers.Port80;
using NginxConf.Generated.Servers.UsersExample;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

/// <summary><c>listen 80 default_server</c></summary>
/// <remarks><code>
/// default  _
/// servers  $hostname one.example ~^(?&lt;user&gt;\w+)\.users\.example$
/// </code></remarks>
internal sealed class Listener_80 : Listener<SiteRequest>
{
    // ^(?<user>\w+)\.users\.example$
    private static readonly BytePattern s_usersExample = new("^([0-9A-Z_a-z]+)\\.users\\.example$", 2);

    public override string Address => "*:80";

    // listen 80 default_server;
    public override ListenSettings Settings { get; } = new()
    {
        Http2 = true,
    };

    public override Server DefaultServer => Port80Server.Instance;

    public override IReadOnlyList<Server> Servers { get; } =
    [
        Port80Server.Instance,
        HostnameServer.Instance,
        OneExamplePort80Server.Instance,
        UsersExampleServer.Instance,
    ];

    protected override Server FindServer(SiteRequest request, ByteSlice host)
    {
        // server_name _
        if (host.Span.SequenceEqual("_"u8))
        {
            return Port80Server.Instance;
        }

        // server_name one.example
        if (host.Span.SequenceEqual("one.example"u8))
        {
            return OneExamplePort80Server.Instance;
        }

        // server_name .two.example
        if (host.Span.SequenceEqual("two.example"u8))
        {
            return OneExamplePort80Server.Instance;
        }

        // server_name $hostname
        if (host.Span.SequenceEqual(Request.MachineName.Span))
        {
            return HostnameServer.Instance;
        }

        // server_name *.one.example
        if (host.Span.EndsWith(".one.example"u8))
        {
            return OneExamplePort80Server.Instance;
        }

        // server_name .two.example
        if (host.Span.EndsWith(".two.example"u8))
        {
            return OneExamplePort80Server.Instance;
        }

        // server_name www.*
        if (host.Span.StartsWith("www."u8))
        {
            return OneExamplePort80Server.Instance;
        }

        // server_name ~^(?<user>\w+)\.users\.example$
        if (s_usersExample.IsMatch(request, host))
        {
            request.Var_User = request.Captures[1];
            return UsersExampleServer.Instance;
        }

        return Port80Server.Instance;
    }
}
